/** Opens the database: one pool per process, to which Objection's models are bound. Whoever opens it, destroys it. */
import knex, { type Knex } from 'knex';
import { Model } from 'objection';
import { type DatabaseOptions, knexConfig } from './knexfile.ts';

export function openDatabase(url: string, options?: DatabaseOptions): Knex {
  const database = knex(knexConfig(url, options));
  Model.knex(database);
  return database;
}
