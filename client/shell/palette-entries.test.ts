import { type Entry, foundEntries } from './palette-entries.ts';

const entry = (group: string, text: string): Entry => ({ key: text, group, text, note: '', path: '/' });

test('names that begin with what is searched come first, group by group, and no group is endless', () => {
  const entries = [
    entry('models', 'New Golf'),
    entry('models', 'Golf GTI'),
    entry('dealerships', 'Gulf Motors'),
    ...Array.from({ length: 20 }, (_, i) => entry('many', `golf ${i}`)),
  ];
  const found = foundEntries(entries, 'golf');
  expect(found.map(({ group }) => group)).toEqual(['models', 'many']);
  expect(found[0]!.entries.map(({ text }) => text)).toEqual(['Golf GTI', 'New Golf']);
  expect(found[1]!.entries).toHaveLength(10);
});
