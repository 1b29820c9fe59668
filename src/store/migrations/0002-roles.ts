/**
 * The role that the program works as. It adds to the ledger and reads it, and owns only the schema of the sign-in
 * tables, whose sessions must change and expire. A server keeps roles for all its databases, so it may exist already.
 */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    do $$ begin
      create role counterfoil_app nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin
      if not pg_has_role(current_user, 'counterfoil_app', 'member') then
        execute format('grant counterfoil_app to %I', current_user);
      end if;
    end $$;
    create schema auth authorization counterfoil_app;
    grant usage on schema ledger to counterfoil_app;
    grant select, insert on all tables in schema ledger to counterfoil_app;
    alter default privileges in schema ledger grant select, insert on tables to counterfoil_app;
    revoke insert on ledger.migrations, ledger.migration_lock from counterfoil_app;
  `.execute(db);
}
