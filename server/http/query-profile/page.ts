/** The page of the query profile: plain HTML without scripts, one line a request that opens to its statements. */
import { type Profiled, type Repeated, repeatsOf } from './profile.ts';

export function profilePage(recent: readonly Profiled[]): string {
  const requests = recent.map(requestHtml).join('\n');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Queries</title><style>${STYLE}</style>
<h1>Queries of the last ${recent.length} requests</h1>
<p>The latest first. Values are left out. Reload to see what came since.</p>
${requests === '' ? '<p>None yet.</p>' : requests}
</html>`;
}

function requestHtml(profiled: Profiled): string {
  const { method, url, status, ms, count, queryMs } = profiled;
  const statements = repeatsOf(profiled);
  const warning = statements.some(({ nPlusOne }) => nPlusOne) ? ' <b>N+1</b>' : '';
  const kept = profiled.statements.length;
  const more = count > kept ? `<p>${count - kept} more were not kept.</p>` : '';
  return `<details><summary><code>${text(method)} ${text(url)}</code> ${status === 0 ? 'running' : status},
 ${count} queries in ${queryMs.toFixed(1)} of ${ms.toFixed(1)} ms${warning}</summary>
<table><tr><th>ms<th>rows<th>times<th>SQL</tr>${statements.map(statementHtml).join('')}</table>${more}</details>`;
}

function statementHtml({ sql, ms, rows, times, nPlusOne }: Repeated): string {
  const mark = nPlusOne ? ' <b>N+1</b>' : '';
  return `<tr><td>${ms.toFixed(1)}<td>${rows ?? 'failed'}<td>${times}${mark}<td><pre>${text(sql)}</pre></tr>`;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function text(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
}

export const STYLE = `
body { font: 14px/1.4 system-ui, sans-serif; margin: 2rem; color-scheme: light dark; }
summary { cursor: pointer; padding: .2rem 0; }
table { border-collapse: collapse; margin: .3rem 0 1rem 1rem; }
th, td { text-align: right; vertical-align: top; padding: .1rem .6rem; border-top: 1px solid #8884; }
th:last-child, td:last-child { text-align: left; }
pre { margin: 0; white-space: pre-wrap; max-width: 70rem; }
b { color: #c33; }
`;
