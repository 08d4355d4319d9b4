/**
 * Photographs every page as each role sees it, dark, light and on a phone, and writes them into docs/pictures with
 * docs/PAGES.md as their index: npm run screenshots -- [--only NAME,NAME] [--out FOLDER]. Whoever changes a page looks at them.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Floor } from '../client/e2e/floor.ts';
import { settleIn } from '../client/e2e/settle.ts';
import { MAILBOX, tourOf } from '../client/e2e/tour.ts';
import { readArguments } from './arguments.ts';
import { LOOKS } from './screenshots/looks.ts';
import { pageIndex } from './screenshots/page-index.ts';
import { photograph } from './screenshots/photograph.ts';

/** Days enough for candles, a review of suppliers and promotions that come and go. */
const AGE_TICKS = 4_680;

const { values } = readArguments('usage: npm run screenshots -- [--only NAME,NAME] [--out FOLDER]', {
  only: { type: 'string' },
  out: { type: 'string', default: 'docs' },
});
const names = values.only?.split(',');
const pictures = join(values.out, 'pictures');

const floor = await Floor.open();
try {
  await floor.runTo(AGE_TICKS);
  await settleIn(floor);
  const tour = [...(await tourOf(floor)), MAILBOX];
  const unknown = names?.filter((name) => !tour.some((stop) => stop.name === name)) ?? [];
  if (unknown.length > 0) {
    throw new Error(
      `No page is named ${unknown.join(' or ')}; there are ${tour.map(({ name }) => name).join(', ')}.`,
    );
  }
  const wanted = tour.filter(({ name }) => names?.includes(name) ?? true);
  await mkdir(pictures, { recursive: true });
  for (const look of LOOKS) {
    await photograph(floor, wanted, look, async (name, picture) => {
      await writeFile(join(pictures, `${name}-${look.name}.webp`), picture);
      console.log(`${name} ${look.name}: ${Math.round(picture.length / 1_000)} kB`);
    });
  }
  if (names === undefined) await writeFile(join(values.out, 'PAGES.md'), pageIndex(tour));
} finally {
  await floor.close();
}
