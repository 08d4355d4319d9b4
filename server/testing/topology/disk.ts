/**
 * The disk that the market's tables lie on: small, in memory, mounted for this topology alone, so that it can be
 * filled to the last byte. Where mounting is not allowed it is a plain folder, and cannot be filled.
 */
import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOPOLOGY_LIMITS } from './limits.ts';
import type { Account } from './stores.ts';

const PORTION_BYTES = 1 << 20;

/** Small: one of its own, that can be filled. Large: a plain folder. */
export type DiskSize = 'small' | 'large';

export class Disk {
  private constructor(
    readonly path: string,
    /** Whether it is a disk of its own. */
    readonly canFill: boolean,
  ) {}

  static open(dir: string, account: Account, size: DiskSize): Disk {
    const path = join(dir, 'disk');
    mkdirSync(path, { mode: 0o700 });
    if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
    if (size === 'large') return new Disk(path, false);
    const owner = account.uid === undefined ? '' : `,uid=${account.uid},gid=${account.gid}`;
    const options = `size=${TOPOLOGY_LIMITS.diskMegabytes}m,mode=0700${owner}`;
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', path]).status === 0;
    return new Disk(path, mounted);
  }

  /** Leaves no byte for anybody else. */
  fill(): void {
    const { bavail, bsize } = statfsSync(this.path);
    const portion = Buffer.alloc(PORTION_BYTES);
    try {
      for (let left = bavail * bsize; left > 0; left -= PORTION_BYTES) {
        writeFileSync(this.#ballast, portion, { flag: 'a' });
      }
      for (;;) writeFileSync(this.#ballast, portion.subarray(0, bsize), { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  free(): void {
    rmSync(this.#ballast, { force: true });
  }

  close(): void {
    if (this.canFill) spawnSync('umount', [this.path]);
  }

  get #ballast(): string {
    return join(this.path, 'ballast');
  }
}
