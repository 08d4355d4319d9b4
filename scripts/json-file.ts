/** Writes generated JSON the way the formatter wants it, so that generating and formatting never disagree. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

export async function writeJson(file: URL, value: unknown): Promise<void> {
  const filepath = fileURLToPath(file);
  const options = await resolveConfig(filepath);
  writeFileSync(file, await format(JSON.stringify(value), { ...options, filepath }));
}
