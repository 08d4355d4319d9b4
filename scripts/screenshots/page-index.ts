/** The index of the pictures: every page with its address, dark, light and on a phone. */
import type { Stop } from '../../client/e2e/tour.ts';

const INTRODUCTION = `# Pages

Every page of the dashboard as each role sees it, made by \`npm run screenshots\` on the \`demo\` scenario after three days and a
quarter: dark on a laptop, light on a large screen, and on a phone. Who changes a page makes them anew and looks at them.
`;

export function pageIndex(tour: readonly Stop[]): string {
  return [INTRODUCTION, ...tour.map(sectionOf)].join('\n');
}

function sectionOf({ name, title, role, path }: Stop): string {
  const picture = (look: string) => `![${title}, ${look}](pictures/${name}-${look}.webp)`;
  const who = role === null ? 'Anybody' : `As ${role.replace('-', ' ')}`;
  return `## ${title}

${who}, at \`${path}\`.

| dark | light | phone |
| --- | --- | --- |
| ${picture('dark')} | ${picture('light')} | ${picture('phone')} |
`;
}
