/** How the machinery behind a market does, as its server tells admins: asked every few seconds while somebody looks. */
import type { Health } from '../api/kinds.ts';
import { ask } from '../requests/ask.ts';
import type { Problem } from '../requests/problem.ts';

const EVERY_MS = 3_000;

export class HealthWatch {
  /** The last that was told; what stands here stays when the server is silent. */
  told = $state.raw<Health | null>(null);
  problem = $state.raw<Problem | null>(null);

  constructor(private readonly marketId: string) {}

  /** The answer ends it. */
  begin(): () => void {
    let timer: ReturnType<typeof setTimeout>;
    let ended = false;
    const again = async () => {
      await this.look();
      if (!ended) timer = setTimeout(() => void again(), EVERY_MS);
    };
    void again();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }

  async look(): Promise<void> {
    const answer = await ask(`/markets/${encodeURIComponent(this.marketId)}/health`);
    if (answer.ok) this.told = answer.value;
    this.problem = answer.ok ? null : answer.problem;
  }
}
