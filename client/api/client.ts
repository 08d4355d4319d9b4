/** The API as the page calls it: paths, parameters and answers are checked against the API's own document. */
import createClient from 'openapi-fetch';
import type { paths } from './schema.ts';

export type ApiClient = ReturnType<typeof createClient<paths>>;

/** `token`: asked anew for each request, since it may have been refreshed; null: nobody is signed in. */
export function apiClient(token: () => string | null, baseUrl = '/'): ApiClient {
  const client = createClient<paths>({ baseUrl });
  client.use({
    onRequest({ request }) {
      const bearer = token();
      if (bearer !== null) request.headers.set('authorization', `Bearer ${bearer}`);
      return request;
    },
  });
  return client;
}
