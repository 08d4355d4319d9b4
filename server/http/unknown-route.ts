/**
 * What no route answers: a path that other methods have is told with these (405 and Allow, RFC 9110 section 15.5.6), any
 * other is not there: a browser is told so by the page, if there is one.
 */
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';
import { answerPage, wantsPage } from './page.ts';

/** The methods of a path, whose parts are matched one by one. */
interface Path {
  parts: readonly string[];
  methods: Set<string>;
}

/** Must come before all routes. */
export function answerUnknownRoutes(app: FastifyInstance, hasPage: boolean): void {
  const paths = new Map<string, Path>();
  app.addHook('onRoute', ({ url, method }) => {
    // That any path below may be there says nothing of one.
    if (url.includes('*')) return;
    const path = paths.get(url) ?? { parts: url.split('/'), methods: new Set() };
    paths.set(url, path);
    for (const each of [method].flat()) path.methods.add(each);
  });
  app.setNotFoundHandler((request, reply) => {
    const { method, url } = request;
    const methods = methodsAt(paths.values(), url.split('?', 1)[0]!.split('/')).join(', ');
    if (methods === '') {
      if (hasPage && wantsPage(request)) return answerPage(reply.code(404));
      throw new Problem(404, 'unknown-route', `There is nothing at ${method} ${url}.`);
    }
    reply.header('allow', methods);
    throw new Problem(405, 'method-not-allowed', `${url} takes ${methods}, and not ${method}.`);
  });
}

function methodsAt(paths: Iterable<Path>, asked: readonly string[]): string[] {
  const methods = new Set<string>();
  for (const path of paths) if (isAt(path, asked)) for (const method of path.methods) methods.add(method);
  return [...methods].toSorted();
}

const isAt = ({ parts }: Path, asked: readonly string[]): boolean =>
  parts.length === asked.length &&
  parts.every((part, index) => (part.startsWith(':') ? asked[index] !== '' : part === asked[index]));
