/**
 * Who may call what: every route of the API names its rule in `config.access`, one without a rule stops the start,
 * and the rule is enforced before anything of the request is read, and again when its body has come. The role x
 * operation table comes from here.
 */
import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { type Caller, notSignedIn } from './caller.ts';
import { Problem } from './problem.ts';

/**
 * - anyone: reads that everybody may do; a token may show more, an invalid one is refused
 * - own-credentials: the request brings a password, a link or a cookie of its own; a token is not looked at
 * - signed-in: whoever has an account, whatever the role
 * - buyer: a buyer with a confirmed address
 * - dealership-manager, supplier-manager: of the house in the path; any other house does not exist for him
 */
export type Access =
  'anyone' | 'own-credentials' | 'signed-in' | 'buyer' | 'dealership-manager' | 'supplier-manager' | 'admin';

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access | readonly Access[];
  }
  interface FastifyRequest {
    caller: Caller | null;
  }
}

/** One line of the role x operation table. */
export interface RouteRule {
  method: string;
  url: string;
  access: readonly Access[];
}

export type Authenticate = (request: FastifyRequest) => Promise<Caller | null>;

/** Guards all routes that are added to `api` from here on; returns their rules, complete once the app is ready. */
export function enforceAccess(api: FastifyInstance, authenticate: Authenticate): readonly RouteRule[] {
  const rules: RouteRule[] = [];
  api.decorateRequest('caller', null);
  api.addHook('onRoute', (route) => {
    const access = accessOf(route);
    for (const method of [route.method].flat()) rules.push({ method, url: route.url, access });
  });
  const admit = async (request: FastifyRequest) => {
    const access = [request.routeOptions.config.access ?? []].flat();
    if (access.includes('own-credentials')) return;
    request.caller = await authenticate(request);
    if (!access.includes('anyone')) requireAccess(request, access);
  };
  api.addHook('onRequest', admit);
  // A body takes as long as its sender likes: who was put out, or lost his role or house, meanwhile may no longer.
  api.addHook('preValidation', async (request) => {
    if (request.body !== undefined) await admit(request);
  });
  return rules;
}

function accessOf(route: RouteOptions): readonly Access[] {
  const access = [route.config?.access ?? []].flat();
  if (access.length > 0) return access;
  throw new Error(`${String(route.method)} ${route.url} has no rule: say who may call it in config.access`);
}

function requireAccess(request: FastifyRequest, access: readonly Access[]): void {
  const { caller } = request;
  if (caller === null) throw notSignedIn();
  if (access.includes('signed-in')) {
    if (caller.session !== null) return;
    throw new Problem(403, 'account-needed', 'This needs an account; a bare token has none.');
  }
  if (!access.includes(caller.role)) {
    throw new Problem(
      403,
      'wrong-role',
      `This needs the role ${access.join(' or ')}; the token has ${caller.role}.`,
    );
  }
  if (caller.role === 'buyer' && !caller.confirmed) {
    throw new Problem(
      403,
      'email-not-confirmed',
      'This needs a confirmed e-mail address; open the link in your mail.',
    );
  }
  if (caller.role === 'dealership-manager') requireHouse(caller, request, 'dealership');
  if (caller.role === 'supplier-manager') requireHouse(caller, request, 'supplier');
}

/** A house of somebody else is answered like one that does not exist. */
function requireHouse(caller: Caller, request: FastifyRequest, houseType: 'dealership' | 'supplier'): void {
  const params = request.params as Record<string, string>;
  const houseId = params[`${houseType}Id`] ?? '';
  const own = caller.houses.some(
    (house) =>
      house.market === params['market'] && house.houseType === houseType && house.houseId === houseId,
  );
  if (!own) throw unknownHouse(houseType, houseId);
}

export const unknownHouse = (houseType: 'dealership' | 'supplier', houseId: string) =>
  new Problem(404, `unknown-${houseType}`, `There is no ${houseType} "${houseId}".`);
