/** The pages that a role has besides those that everybody has. */
import type { PersonRole } from '../../server/protocol/people.ts';
import { words } from '../shared/messages/words.ts';
import type { Paths } from '../shell/paths.ts';

export function ownPages(paths: Paths, role: PersonRole | null): { path: string; text: string }[] {
  switch (role) {
    case 'buyer':
      return [{ path: paths.desk, text: words.session.desk }];
    case 'dealership-manager':
    case 'supplier-manager':
      return [{ path: paths.houses, text: words.session.houses }];
    case 'admin':
      return [{ path: paths.admin, text: words.session.admin }];
    case null:
      return [];
  }
}
