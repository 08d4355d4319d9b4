/** What the embedded services refuse or cannot do. The code is stable; the message says what to do about it. */
export type EmbeddedErrorCode =
  | 'embedded-in-use'
  | 'embedded-no-account'
  | 'embedded-foreign-owner'
  | 'embedded-port-taken'
  | 'embedded-postgres-unsupported'
  | 'embedded-postgres-failed'
  | 'embedded-postgres-stuck'
  | 'embedded-valkey-failed';

export class EmbeddedError extends Error {
  readonly code: EmbeddedErrorCode;

  constructor(code: EmbeddedErrorCode, message: string) {
    super(message);
    this.name = 'EmbeddedError';
    this.code = code;
  }
}
