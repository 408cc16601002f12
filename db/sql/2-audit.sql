-- The audit trail: one row per changed field, written by a trigger in the transaction of the change and by nothing else.

create table if not exists audit_event (
  id bigint generated always as identity,
  at timestamptz not null,
  actor_id uuid not null,
  action text not null check (action in ('insert', 'update', 'delete')),
  table_name text not null,
  row_id uuid not null,
  entry_id uuid,
  participant_id uuid,
  site_id uuid,
  field text not null,
  old_value jsonb,
  new_value jsonb,
  reason text not null,
  request_id uuid,
  chain text not null,
  chain_no bigint not null,
  hash bytea not null,
  primary key (at, id)
) partition by range (at);
alter table audit_event add column if not exists chain text, add column if not exists chain_no bigint, add column if not exists hash bytea;

create index if not exists audit_event_of_entry on audit_event (participant_id, entry_id, id);
create index if not exists audit_event_of_row on audit_event (table_name, row_id, id);
create index if not exists audit_event_of_actor on audit_event (actor_id, id);
create table if not exists audit_event_other partition of audit_event default;

-- A partition per month, two years ahead; called at every migration. What no partition awaits goes to audit_event_other.
create or replace function make_audit_partitions(months int default 24) returns void language plpgsql as
$$
declare
  month timestamptz;
begin
  for n in 0..months loop
    month := date_trunc('month', now() at time zone 'UTC') at time zone 'UTC' + make_interval(months => n);
    begin
      execute format('create table if not exists %I partition of audit_event for values from (%L) to (%L)',
        'audit_event_' || to_char(month at time zone 'UTC', 'YYYY_MM'), month,
        ((month at time zone 'UTC') + interval '1 month') at time zone 'UTC');
    exception when check_violation then null; -- the default partition already holds rows of that month
    end;
  end loop;
end
$$;
select make_audit_partitions();

-- What is empty (null, no missing reasons) is nothing, before as after: the trail tells of values.
create or replace function something(value jsonb) returns jsonb language sql immutable parallel safe as
$$ select nullif(nullif(value, 'null'), '{}') $$;

-- What a row of the trail says, as it is hashed: every part in its order. docs/decisions/0022 has the format.
create or replace function audit_said(chain text, no bigint, at timestamptz, actor_id uuid, action text, table_name text, row_id uuid,
  entry_id uuid, participant_id uuid, site_id uuid, field text, old_value jsonb, new_value jsonb, reason text, request_id uuid)
returns text language sql immutable parallel safe as
$$ select audit_part(chain) || audit_part(no::text) || audit_part(audit_time(at)) || audit_part(actor_id::text) || audit_part(action)
       || audit_part(table_name) || audit_part(row_id::text) || audit_part(entry_id::text) || audit_part(participant_id::text)
       || audit_part(site_id::text) || audit_part(field) || audit_part(old_value::text) || audit_part(new_value::text)
       || audit_part(reason) || audit_part(request_id::text) $$;

-- Arguments: names of columns whose values are never written out (a password's hash), and of columns that the trail does not tell of
-- (when a sign-in was last used).
create or replace function audit_row() returns trigger
language plpgsql security definer set search_path = public, pg_temp as
$$
declare
  actor uuid := casebook_actor();
  why text := casebook_reason();
  request uuid := casebook_request();
  moment timestamptz := clock_timestamp();
  before jsonb := case when tg_op = 'INSERT' then '{}' else to_jsonb(old) end;
  after jsonb := case when tg_op = 'DELETE' then '{}' else to_jsonb(new) end;
  present jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  secret text[] := coalesce(tg_argv[0]::text[], '{}');
  passing text[] := coalesce(tg_argv[1]::text[], '{}');
  the_row uuid := coalesce(present ->> 'id', present ->> 'entry_id')::uuid;
  the_entry uuid := coalesce(present ->> 'entry_id', case when tg_table_name = 'entry' then present ->> 'id' end)::uuid;
  child uuid := coalesce(present ->> 'participant_id', case when tg_table_name = 'participant' then present ->> 'id' end)::uuid;
  hospital uuid := coalesce(present ->> 'site_id', case when tg_table_name = 'site' then present ->> 'id' end)::uuid;
  the_chain text := audit_chain_of(child, tg_table_name, hospital);
  head record;
begin
  if before - passing = after - passing then return null; end if;
  if actor is null or why is null then
    raise exception 'A change of % needs an actor and a reason.', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  insert into audit_head as h (chain, no, hash) values (the_chain, 0, '')
    on conflict (chain) do update set no = h.no returning no, hash into head; -- and nobody else writes to this chain until we have
  with changed as (
    select field.key as field, head.no + row_number() over (order by field.key) as no,
           case when field.key = any (secret) then null else something(before -> field.key) end as old_value,
           case when field.key = any (secret) then '"changed"' else something(after -> field.key) end as new_value
    from jsonb_each(present - passing) as field
    where something(before -> field.key) is distinct from something(after -> field.key)
  ), linked as (
    select c.*, audit_chain(head.hash, audit_said(the_chain, c.no, moment, actor, lower(tg_op), tg_table_name, the_row, the_entry,
             child, hospital, c.field, c.old_value, c.new_value, why, request)) over (order by c.no) as hash
    from changed c
  ), written as (
    insert into audit_event (at, actor_id, action, table_name, row_id, entry_id, participant_id, site_id, field, old_value,
                             new_value, reason, request_id, chain, chain_no, hash)
    select moment, actor, lower(tg_op), tg_table_name, the_row, the_entry, child, hospital, field, old_value, new_value, why, request,
           the_chain, no, hash
    from linked order by no
  )
  update audit_head h set no = last.no, hash = last.hash
  from (select no, hash from linked order by no desc limit 1) as last
  where h.chain = the_chain;
  return null;
end
$$;

-- Nobody edits the trail: not the application, which has no right to, and not by accident the owner.
create or replace function refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'The audit trail is append-only.' using errcode = 'insufficient_privilege'; end $$;

create or replace trigger audit_event_is_append_only before update or delete on audit_event
for each row execute function refuse_change();
create or replace trigger audit_event_is_not_truncated before truncate on audit_event
for each statement execute function refuse_change();

-- Rows from before there were chains are linked in the order in which they were written.
do $$
begin
  if (select attnotnull from pg_attribute where attrelid = 'audit_event'::regclass and attname = 'hash') then return; end if;
  alter table audit_event disable trigger audit_event_is_append_only;
  update audit_event set chain = audit_chain_of(participant_id, table_name, site_id) where hash is null;
  update audit_event e set chain_no = n.no from (
    select id, at, row_number() over (partition by chain order by id) as no from audit_event) n
  where e.id = n.id and e.at = n.at;
  update audit_event e set hash = l.hash from (
    select id, at, audit_chain('', audit_said(chain, chain_no, at, actor_id, action, table_name, row_id, entry_id, participant_id,
      site_id, field, old_value, new_value, reason, request_id)) over (partition by chain order by chain_no) as hash from audit_event) l
  where e.id = l.id and e.at = l.at;
  insert into audit_head (chain, no, hash)
    select distinct on (chain) chain, chain_no, hash from audit_event order by chain, chain_no desc;
  alter table audit_event enable trigger audit_event_is_append_only;
end $$;
alter table audit_event alter column chain set not null, alter column chain_no set not null, alter column hash set not null;

do $$
declare t text;
begin
  foreach t in array array['site', 'role_assignment', 'invitation', 'document_approval', 'laboratory', 'reference_range',
                            'verification_plan', 'data_export', 'trail_review', 'data_cut'] loop
    execute format('create or replace trigger audit after insert or update or delete on %I for each row execute function audit_row(''{token_hash}'')', t);
  end loop;
end $$;
create or replace trigger audit after insert or update or delete on person
for each row execute function audit_row('{password_hash}');
-- Who signed in and out, and whose sign-ins were ended by whom; a failure is told by the person's row.
create or replace trigger audit after insert or update or delete on session
for each row execute function audit_row('{}', '{last_seen_at,user_agent}');

-- Every table that belongs to a child is audited, whatever form it was made from.
do $$
declare t text;
begin
  for t in select c.table_name from information_schema.columns c
           join information_schema.tables using (table_schema, table_name)
           where c.table_schema = 'public' and c.column_name = 'participant_id' and table_type = 'BASE TABLE'
             and c.table_name not like 'audit\_event%' and c.table_name <> 'presence'
           union all select 'participant'
  loop
    execute format('create or replace trigger audit after insert or update or delete on %I for each row execute function audit_row()', t);
  end loop;
end $$;
