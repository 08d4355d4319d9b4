/** The pages that are not the dashboard, under the policy that says what they may load: the browser holds them to it. */
import { Floor } from './floor.ts';

let floor: Floor;

beforeAll(async () => {
  floor = await Floor.open();
});

afterAll(async () => {
  await floor?.close();
});

test.each([
  ['/api/docs', '.opblock-tag'],
  ['/api/docs/', '.opblock-tag'],
  ['/mailbox', 'h1'],
  ['/api/queries', 'h1'],
])('%s works with its policy, which allows nothing inline', async (path, sign) => {
  const { page, complaints } = await floor.openPage(path);
  await page.locator(sign).first().waitFor();
  const response = await page.request.get(`${floor.url}${path}`);
  const policy = response.headers()['content-security-policy'];
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(complaints).toEqual([]);
  await page.context().close();
});
