/** Suppliers, and what each lists, discounts and sells. */
import type { FastifyInstance } from 'fastify';
import { supplierCustomers } from '../../queries/customers.ts';
import { promotions } from '../../queries/promotions.ts';
import { restocks } from '../../queries/restocks.ts';
import { prices, supplier, suppliers, tiers } from '../../queries/suppliers.ts';
import type { HttpWorld } from '../world.ts';
import { ofSupplier, supplierScope } from './houses.ts';
import { listRead, type ListRead, singleRead } from './read-route.ts';

const tag = 'Suppliers';
type Part = Pick<ListRead, 'operationId' | 'summary' | 'list'> & Partial<ListRead>;

const PARTS: Readonly<Record<string, Part>> = {
  prices: { operationId: 'listPrices', summary: 'The price list of a supplier', list: prices },
  tiers: { operationId: 'listTiers', summary: 'The loyalty tiers of a supplier', list: tiers },
  customers: {
    operationId: 'listSupplierCustomers',
    summary: 'The dealerships that bought from a supplier, with counts',
    list: supplierCustomers,
  },
  sales: { operationId: 'listSupplierSales', summary: 'The cars a supplier sold', list: restocks },
  promotions: {
    operationId: 'listSupplierPromotions',
    summary: 'The promotions of a supplier',
    list: promotions,
    fixed: ['ownerType', 'ownerId'],
    scope: (params, follower) => {
      const { supplierId } = supplierScope(params, follower);
      return { ownerType: 'supplier', ownerId: supplierId! };
    },
  },
};

export function supplierReads(api: FastifyInstance, world: HttpWorld): void {
  listRead(api, world, {
    path: '/suppliers',
    operationId: 'listSuppliers',
    tag,
    summary: 'The suppliers of a market',
    access: 'anyone',
    list: suppliers,
  });
  singleRead(api, world, {
    path: '/suppliers/:supplierId',
    operationId: 'getSupplier',
    tag,
    summary: 'One supplier',
    access: 'anyone',
    params: ofSupplier,
    answer: supplier,
    noun: 'supplier',
    find: ({ params, context }) => world.queries.one(suppliers, context, params),
  });
  for (const [name, part] of Object.entries(PARTS)) {
    const path = `/suppliers/:supplierId/${name}`;
    listRead(api, world, { path, tag, access: 'anyone', params: ofSupplier, scope: supplierScope, ...part });
  }
}
