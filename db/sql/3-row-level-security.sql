-- Sites are kept apart here even when a query forgets to. Row-level security does not bind the owner, which is why the
-- application signs in to the database as another login.

create or replace function allow(tab text, command text, condition text) returns void language plpgsql as
$$
declare
  policy text := 'casebook_' || command;
  clause text := case command
    when 'insert' then format('with check (%s)', condition)
    when 'update' then format('using (%1$s) with check (%1$s)', condition)
    else format('using (%s)', condition) end;
begin
  execute format('alter table %I enable row level security', tab);
  execute format('drop policy if exists %I on %I', policy, tab);
  execute format('create policy %I on %I for %s %s', policy, tab, command, clause);
end
$$;

-- A child's records: read where the actor may read, written where the actor may enter data. Rows of a grid may be removed
-- (the trail keeps them); entries, forms and participants are never deleted.
do $$
declare
  t text;
  readable constant text := 'site_id = any ((select casebook_sites(''read casebook''))::uuid[])';
  enterable constant text := 'site_id = any ((select casebook_sites(''enter data''))::uuid[])';
  confirming constant text := 'site_id = any ((select casebook_sites(''confirm checks''))::uuid[])';
  ranging constant text := 'site_id = any ((select casebook_sites(''manage reference ranges''))::uuid[])';
  amending constant text := 'site_id = any ((select casebook_sites(''manage amendments''))::uuid[])';
  enrolling constant text := 'site_id = any ((select casebook_sites(''enrol participants''))::uuid[])';
  raising constant text := 'site_id = any ((select casebook_sites(''raise queries''))::uuid[])';
  answering constant text := 'site_id = any ((select casebook_sites(''answer queries''))::uuid[])';
  verifying constant text := 'site_id = any ((select casebook_sites(''verify data''))::uuid[])';
  planning constant text := 'site_id = any ((select casebook_sites(''plan verification''))::uuid[])';
  reviewing constant text := 'site_id = any ((select casebook_sites(''review medically''))::uuid[])';
  signing constant text := 'site_id = any ((select casebook_sites(''sign casebook''))::uuid[])';
  freezing constant text := 'site_id = any ((select casebook_sites(''freeze data''))::uuid[])';
  locking constant text := 'site_id = any ((select casebook_sites(''lock data''))::uuid[])';
  asking constant text := '(' || enterable || ' or ' || raising || ' or ' || answering || ')';
  looking constant text := '((kind = ''source'' and ' || verifying || ') or (kind = ''medical'' and ' || reviewing || '))';
  -- A lock of the whole study has no site: it is set and lifted by whoever locks at all of them.
  holding constant text := '((kind = ''freeze'' and ' || freezing || ') or ' || locking || '
    or (level = ''study'' and casebook_may(''lock data'')))';
  own constant text := '(said_by = casebook_actor() or said_by = ''00000000-0000-7000-8000-000000000001'')';
begin
  for t in select c.table_name from information_schema.columns c
           join information_schema.tables using (table_schema, table_name)
           where c.table_schema = 'public' and c.column_name = 'participant_id' and table_type = 'BASE TABLE'
             and c.table_name not like 'audit\_event%'
  loop
    perform allow(t, 'select', readable);
    perform allow(t, 'insert', enterable);
    perform allow(t, 'update', enterable);
    perform allow(t, 'delete', enterable);
  end loop;
  -- Nobody enters data, or is seen, in the name of another.
  perform allow('entry', 'insert', enterable || ' and created_by = casebook_actor() and saved_by = casebook_actor()');
  perform allow('presence', 'insert', readable || ' and person_id = casebook_actor()');
  perform allow('presence', 'update', readable || ' and person_id = casebook_actor()');
  -- Who asks and who decides is the one who acts; a monitor decides without entering data, and proposes what follows from it.
  perform allow('check_confirmation', 'insert', enterable || ' and asked_by = casebook_actor() and decision is null');
  perform allow('check_confirmation', 'update', '(' || enterable || ' or ' || confirming || ')');
  perform allow('deviation_proposal', 'insert', '(' || enterable || ' or ' || confirming || ')');
  -- The review: queries and their threads, what was verified, what was signed, frozen and locked, who looked.
  perform allow('query', 'insert', '((' || raising || ' and opened_by = casebook_actor())
    or (' || asking || ' and check_id is not null and opened_by = ''00000000-0000-7000-8000-000000000001''))');
  perform allow('query', 'update', asking);
  perform allow('query_message', 'insert', asking || ' and ' || own);
  perform allow('verification', 'insert', looking || ' and looked_by = casebook_actor()');
  perform allow('verification', 'update', looking);
  perform allow('verification_plan', 'select', readable);
  perform allow('verification_plan', 'insert', planning || ' and set_by = casebook_actor()');
  perform allow('signature', 'insert', signing || ' and signed_by = casebook_actor()');
  perform allow('signed_entry', 'insert', signing || ' and fallen_at is null');
  perform allow('record_lock', 'select', '(' || readable || ' or site_id is null)');
  perform allow('record_lock', 'insert', holding || ' and set_by = casebook_actor() and lifted_at is null');
  perform allow('record_lock', 'update', holding);
  perform allow('casebook_view', 'insert', readable || ' and seen_by = casebook_actor()');
  perform allow('data_export', 'select', 'casebook_may(''read audit trail'')');
  perform allow('data_export', 'insert', 'made_by = casebook_actor()');
  perform allow('trail_review', 'select', 'casebook_may(''read audit trail'')');
  perform allow('trail_review', 'insert', 'casebook_may(''review audit trail'') and reviewed_by = casebook_actor()');
  perform allow('data_cut', 'select', 'casebook_may(''read casebook'')');
  perform allow('data_cut', 'insert', 'casebook_may(''make data cuts'') and made_by = casebook_actor()');
  perform allow('participant', 'select', readable);
  perform allow('participant', 'insert', enrolling);
  perform allow('participant', 'update', enterable);
  -- What a site keeps: laboratories with their ranges, and the approvals of its ethics committee.
  foreach t in array array['laboratory', 'reference_range'] loop
    perform allow(t, 'select', '(' || readable || ' or ' || ranging || ')');
    perform allow(t, 'insert', ranging);
    perform allow(t, 'update', ranging);
  end loop;
  perform allow('document_approval', 'select', 'true');
  perform allow('document_approval', 'insert', amending || ' and recorded_by = casebook_actor()');
  perform allow('document_approval', 'update', amending);
  perform allow('site_counter', 'select', enrolling || ' or casebook_may(''manage sites'')');
  perform allow('site_counter', 'insert', enrolling || ' or casebook_may(''manage sites'')');
  perform allow('site_counter', 'update', enrolling || ' or casebook_may(''manage sites'')');
end $$;

-- People and sites. Anyone signed in may know the names beside a value; signing in must find a person before there is an actor.
select allow('person', 'select', 'true'),
       allow('person', 'insert', 'casebook_may(''manage people'')'),
       allow('person', 'update', 'id = casebook_actor() or casebook_may(''manage people'')'),
       allow('site', 'select', 'true'),
       allow('site', 'insert', 'casebook_may(''manage sites'')'),
       allow('site', 'update', 'casebook_may(''manage sites'')'),
       allow('role_assignment', 'select', 'true'),
       allow('role_assignment', 'insert', 'casebook_may(''manage people'')'),
       allow('role_assignment', 'update', 'casebook_may(''manage people'')'),
       allow('invitation', 'select', 'true'),
       allow('invitation', 'insert', 'casebook_may(''manage people'')'),
       allow('invitation', 'update', 'person_id = casebook_actor() or casebook_may(''manage people'')'),
       allow('session', 'select', 'true'),
       allow('session', 'insert', 'person_id = casebook_actor()'),
       allow('session', 'update', 'person_id = casebook_actor() or casebook_may(''manage people'')'),
       allow('check_run', 'select', 'true'),
       allow('check_run', 'insert', 'casebook_may(''enter data'')'),
       allow('check_run', 'update', 'casebook_may(''enter data'')'),
       allow('handled_request', 'select', 'person_id = casebook_actor()'),
       allow('handled_request', 'insert', 'person_id = casebook_actor()'),
       allow('handled_request', 'update', 'person_id = casebook_actor()'),
       allow('handled_request', 'delete', 'person_id = casebook_actor()');

-- The trail: a child's rows for those who may read the casebook there, and those of the site's laboratories; people and
-- sites for those who look after them.
select allow('audit_event', 'select', $$
  ((participant_id is not null or table_name in ('laboratory', 'reference_range', 'document_approval', 'verification_plan', 'record_lock'))
    and site_id = any ((select casebook_sites('read casebook'))::uuid[]))
  or (table_name = 'record_lock' and site_id is null and (select casebook_may('read casebook')))
  or (participant_id is null and ((select casebook_may('read audit trail')) or (select casebook_may('manage people'))))
$$);

drop function allow(text, text, text);
