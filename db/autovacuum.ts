/**
 * How often Postgres looks at its tables, as settings of its own. A young market outgrows in seconds what was last heard
 * of its tables, and plans are kept until more is heard, so it looks every few seconds; but each time that it heard something all plans
 * are made anew, so a table is only looked at after so many changes and when it has grown by half.
 */
export const AUTOVACUUM = {
  autovacuum_naptime: '5s',
  autovacuum_analyze_threshold: 2_000,
  autovacuum_analyze_scale_factor: 0.5,
  autovacuum_vacuum_threshold: 2_000,
  autovacuum_vacuum_insert_threshold: 2_000,
  autovacuum_vacuum_insert_scale_factor: 0.5,
} as const;
