-- What the application's own login may do, after everything is made. It owns nothing; :app is replaced by its name. Whatever it was allowed before is
-- taken back first, so that a right which leaves this file is gone at the next migration.
revoke all on all tables in schema public from public, :app;
revoke all on all functions in schema public from public, :app;
-- A table of its own could stand before ours in the search path of a later query on the same connection.
revoke create on schema public from public;
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

grant usage on schema public to :app;
grant select on all tables in schema public to :app;
-- How much is written about whom is nobody's business; the chains are verified as the owner.
revoke all on audit_head, audit_seal from :app;
grant execute on function casebook_actor(), casebook_reason(), casebook_request(), casebook_sites(text), casebook_may(text), seal_audit_trail(), audit_heads(), audit_seals(),
  audit_time(timestamptz), is_drawn(text, text, int), verification_asked(uuid, text), locks_on(uuid, uuid),
  casebook_signed_at(uuid), hold_off_writers(uuid, uuid), hold_casebook(uuid), count_to_verify(uuid, int, int) to :app;

-- Of a row that is there, only what a verb changes may change: never whose it is, what it is called, or who made it and when.
grant insert on person, site, role_assignment, invitation, session, site_counter, handled_request, participant, entry, presence,
  finding, check_confirmation, deviation_proposal, document_approval, laboratory, reference_range, check_run, query, query_message,
  verification, verification_plan, signature, signed_entry, record_lock, casebook_view, data_export, trail_review, data_cut to :app;
-- What no longer holds goes; the trail keeps it.
grant delete on finding to :app;
grant delete on deviation_proposal to :app;
grant update (password_hash, password_changed_at, deactivated_at, failed_sign_ins, locked_until) on person to :app;
grant update (name, time_zone, closed_at) on site to :app;
grant update (valid_to) on role_assignment to :app;
grant update (expires_at, used_at) on invitation to :app;
grant update (last_seen_at, revoked_at, revoked_because) on session to :app;
grant update (last) on site_counter to :app;
grant update (outcome) on handled_request to :app;
grant update (number, status, enrolled_on, sex, age_at_diagnosis, overdue_since) on participant to :app;
grant update (status, held, version, protocol_version, content_digest, occurred_on, hard_findings, soft_findings, pending_answers, to_verify,
  to_verify_critical, saved_by, saved_at) on entry
  to :app;
grant update (decision, decided_by, decided_at, remark) on check_confirmation to :app;
grant update (decision, decided_by, decided_at, reason, deviation_entry_id) on deviation_proposal to :app;
grant update (entry_id, status, says, about, assigned_to, answered_at, closed_at, outcome) on query to :app;
grant update (fields, changed, looked_by, looked_at) on verification to :app;
grant update (lifted_by, lifted_at, lift_reason) on record_lock to :app;
grant update (approved_on, recorded_by, recorded_at) on document_approval to :app;
grant update (closed_at) on laboratory to :app;
grant update (valid_to) on reference_range to :app;
grant update (seen_at, reached, participants, findings, finished_at) on check_run to :app;
grant update (seen_at) on presence to :app;

-- The tables of forms and grids, whatever form they were made from: a row stays with its entry, child and site.
do $$
declare t record;
begin
  for t in select c.table_name as name, bool_or(c.column_name = 'position') as is_grid,
                  string_agg(quote_ident(c.column_name), ', ')
                    filter (where c.column_name not in ('id', 'entry_id', 'participant_id', 'site_id')) as answers
           from information_schema.columns c join information_schema.tables using (table_schema, table_name)
           where c.table_schema = 'public' and table_type = 'BASE TABLE' and c.table_name not like 'audit\_event%'
           group by c.table_name having bool_or(c.column_name = 'entry_id') and bool_or(c.column_name = 'missing')
  loop
    execute format('grant insert, update (%s) on %I to :app', t.answers, t.name);
    -- A form's own table has its entry as its key; only rows of a grid may go.
    if t.is_grid then execute format('grant delete on %I to :app', t.name); end if;
  end loop;
end $$;

-- The trail can be read through the policy of its parent only, never by naming a partition.
do $$
declare t text;
begin
  for t in select inhrelid::regclass::text from pg_inherits where inhparent = 'audit_event'::regclass loop
    execute format('revoke all on %s from :app', t);
  end loop;
end $$;
