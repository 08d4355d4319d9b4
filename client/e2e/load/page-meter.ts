/**
 * What a page costs the browser while it is looked at: frames, script time, memory, and what it receives. All of it is
 * asked of the browser itself, except frames, which the page counts as it would paint them.
 */
import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

export const SLOW_MS = 50;

export interface FrameFigures {
  seconds: number;
  framesPerSecond: number;
  /** The longest time between two frames, in milliseconds. */
  longestMs: number;
  /** Frames that took longer than `SLOW_MS`. */
  slow: number;
  /** The share of the main thread's time that scripts took, and all its tasks. */
  scriptShare: number;
  taskShare: number;
}

export interface MemoryFigures {
  /** Of the page's scripts, after the garbage is gone. */
  heapBytes: number;
  /** Of the process that draws the page and runs its scripts, as far as it shares it with no other. */
  processBytes: number;
  nodes: number;
}

export interface Received {
  characters: number;
  /** Messages about open offers. */
  offersMessages: number;
}

interface FrameCount {
  frames: number;
  longestMs: number;
  slow: number;
}

/** As text, because it runs in the page, where what a compiler adds to functions is not known. */
const COUNT_FRAMES = `{
  const count = { frames: 0, longestMs: 0, slow: 0 };
  let lastMs = performance.now();
  let asked = requestAnimationFrame(function frame() {
    const nowMs = performance.now();
    const tookMs = nowMs - lastMs;
    lastMs = nowMs;
    count.frames += 1;
    count.longestMs = Math.max(count.longestMs, tookMs);
    if (tookMs > ${SLOW_MS}) count.slow += 1;
    asked = requestAnimationFrame(frame);
  });
  globalThis.frameCount = { stop: () => (cancelAnimationFrame(asked), count) };
}`;

export class PageMeter {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
    private readonly pid: number,
  ) {}

  /** For the only page of a browser. */
  static async of(browser: Browser, page: Page): Promise<PageMeter> {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const whole = await browser.newBrowserCDPSession();
    const { processInfo } = await whole.send('SystemInfo.getProcessInfo');
    await whole.detach();
    // A browser may keep a spare one; the page's is the one that has worked.
    const renderers = processInfo.filter(({ type }) => type === 'renderer');
    const [busiest] = renderers.sort((a, b) => b.cpuTime - a.cpuTime);
    return new PageMeter(page, cdp, busiest!.id);
  }

  async frames(seconds: number): Promise<FrameFigures> {
    const before = await this.#metrics();
    await this.page.evaluate(COUNT_FRAMES);
    await this.page.waitForTimeout(seconds * 1_000);
    const count = await this.page.evaluate<FrameCount>('frameCount.stop()');
    const after = await this.#metrics();
    const took = after['Timestamp']! - before['Timestamp']!;
    const share = (name: string) => (after[name]! - before[name]!) / took;
    return {
      seconds: took,
      framesPerSecond: count.frames / took,
      longestMs: count.longestMs,
      slow: count.slow,
      scriptShare: share('ScriptDuration'),
      taskShare: share('TaskDuration'),
    };
  }

  async memory(): Promise<MemoryFigures> {
    // Twice: what the first time leaves to be finalised goes with the second.
    for (let time = 0; time < 2; time += 1) await this.cdp.send('HeapProfiler.collectGarbage');
    const metrics = await this.#metrics();
    return {
      heapBytes: metrics['JSHeapUsedSize']!,
      processBytes: privateBytesOf(this.pid),
      nodes: metrics['Nodes']!,
    };
  }

  /** What comes on sockets meanwhile; it may look at the count as it goes. */
  async received(meanwhile: (soFar: Received) => Promise<unknown>): Promise<Received> {
    const received = { characters: 0, offersMessages: 0 };
    const count = ({ response }: { response: { payloadData: string } }) => {
      received.characters += response.payloadData.length;
      if (/^42\["offers/.test(response.payloadData)) received.offersMessages += 1;
    };
    this.cdp.on('Network.webSocketFrameReceived', count);
    await this.cdp.send('Network.enable');
    await meanwhile(received);
    await this.cdp.send('Network.disable');
    this.cdp.off('Network.webSocketFrameReceived', count);
    return received;
  }

  async #metrics(): Promise<Record<string, number>> {
    const { metrics } = await this.cdp.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
  }
}

/** From Linux' own books; 0 where there are none. */
function privateBytesOf(pid: number): number {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const kilobytes = [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB$/gm)].map(([, value]) => Number(value));
    return 1_024 * kilobytes.reduce((sum, value) => sum + value, 0);
  } catch {
    return 0;
  }
}
