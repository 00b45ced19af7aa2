import type { Generated } from 'kysely';

declare module '../db/tables.ts' {
  interface Tables {
    second_factor: {
      workspace_id: string;
      user_id: string;
      sealed_secret: Buffer;
      confirmed_at: Date | null;
      last_step: Generated<number>;
      recovery: Generated<string[]>;
    };
    invitation: { workspace_id: string; user_id: string; token_hash: Buffer; created_at: Date; expires_at: Date };
  }
}
