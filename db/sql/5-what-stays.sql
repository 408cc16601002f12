-- What was given or decided once stays so, and a child's records belong to that child, whichever query forgets it. These
-- hold for every login.

create or replace function refuse_undoing() returns trigger language plpgsql as
$$ begin raise exception '%', tg_argv[0] using errcode = 'insufficient_privilege'; end $$;

create or replace trigger number_stays before update on participant for each row
  when (old.number is not null and new.number is distinct from old.number)
  execute function refuse_undoing('A participant number is given once and stays.');
create or replace trigger numbers_rise before update on site_counter for each row when (new.last < old.last)
  execute function refuse_undoing('A number that was given out is never given again.');
create or replace trigger link_stays_used before update on invitation for each row
  when (old.used_at is not null or new.expires_at > old.expires_at)
  execute function refuse_undoing('A one-time link works once and is never prolonged.');
create or replace trigger session_stays_ended before update on session for each row
  when (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
  execute function refuse_undoing('A sign-in that was ended stays ended.');
create or replace trigger password_is_ones_own before update on person for each row
  when (new.password_hash is distinct from old.password_hash and old.id is distinct from casebook_actor())
  execute function refuse_undoing('Nobody chooses the password of another.');
create or replace trigger account_is_an_administrators before update on person for each row
  when (new.deactivated_at is distinct from old.deactivated_at and not casebook_may('manage people'))
  execute function refuse_undoing('Accounts are shut and opened by whoever manages people.');

create or replace trigger decided_once before update on check_confirmation for each row when (old.decision is not null)
  execute function refuse_undoing('A confirmation is decided once.');
create or replace trigger another_decides before update on check_confirmation for each row
  when (new.decision is not null and (new.decided_by is distinct from casebook_actor() or new.decided_by = old.asked_by))
  execute function refuse_undoing('A doubt is confirmed by another person than the one who asks.');
-- The deviation that an accepted proposal becomes is entered after the decision, and named then.
create or replace trigger decided_once before update on deviation_proposal for each row
  when (old.decision is not null and (old.deviation_entry_id is not null
    or to_jsonb(new) - 'deviation_entry_id' is distinct from to_jsonb(old) - 'deviation_entry_id'))
  execute function refuse_undoing('A proposed deviation is decided once.');
create or replace trigger decided_by_oneself before update on deviation_proposal for each row
  when (new.decision is distinct from old.decision and new.decided_by is distinct from casebook_actor())
  execute function refuse_undoing('Nobody decides on a proposed deviation for another.');
create or replace trigger decision_stays before delete on deviation_proposal for each row when (old.decision is not null)
  execute function refuse_undoing('A decision on a proposed deviation stays.');
create or replace trigger the_program_alone before insert or update on role_assignment for each row
  when (new.role = 'system' and new.person_id <> '00000000-0000-7000-8000-000000000001')
  execute function refuse_undoing('The role of the program is held by nobody else.');

-- An entry stands at its child's site, and an answer at its entry's child: by foreign keys over all that says whose it is.
do $$
declare t text;
begin
  if not exists (select from pg_constraint where conname = 'participant_at_site') then
    alter table participant add constraint participant_at_site unique (id, site_id);
    alter table entry add constraint entry_of_participant_at_site unique (id, participant_id, site_id);
    alter table entry add constraint entry_at_site_of_participant
      foreign key (participant_id, site_id) references participant (id, site_id);
  end if;
  for t in select distinct c.table_name from information_schema.columns c
           join information_schema.tables using (table_schema, table_name)
           where c.table_schema = 'public' and c.column_name = 'entry_id' and table_type = 'BASE TABLE'
             and c.table_name not like 'audit\_event%'
  loop
    continue when exists (select from pg_constraint where conrelid = t::regclass and conname = 'belongs_to_entry');
    execute format('alter table %I add constraint belongs_to_entry foreign key (entry_id, participant_id, site_id)
                    references entry (id, participant_id, site_id)', t);
  end loop;
end $$;

-- A query moves along the arrows of lib/queries/query-states.ts alone, stays where it was asked, and is in no state that its thread does
-- not tell. An entry takes over what was asked before it was entered.
create or replace trigger moves_as_foreseen before update on query for each row
  when (old.status is distinct from new.status and (old.status, new.status) not in (
    ('open', 'answered'), ('open', 'closed'), ('open', 'cancelled'), ('answered', 'open'), ('answered', 'closed'), ('answered', 'cancelled'),
    ('closed', 'open'), ('cancelled', 'open')))
  execute function refuse_undoing('A query that has ended is reopened before anything else is done with it.');
create or replace trigger query_is_kept before delete on query for each row
  execute function refuse_undoing('A query is closed or cancelled, never removed.');
create or replace trigger asked_where_it_was before update on query for each row
  when (new.entry_id is distinct from old.entry_id and (old.entry_id is not null or old.form_code is null))
  execute function refuse_undoing('A query stays where it was asked.');

-- Held at the end of the transaction, against the last thing that was said. The owner, who fills databases for tests and benchmarks, is not bound.
create or replace function refuse_untold_state() returns trigger language plpgsql as
$$
declare
  now_stands query%rowtype;
  last_act text;
begin
  if exists (select from pg_class where oid = tg_relid and pg_has_role(current_user, relowner, 'member')) then return null; end if;
  select * into now_stands from query where id = new.id;
  select m.act into last_act from query_message m
    where m.participant_id = new.participant_id and m.query_id = new.id and m.act <> 'assign' order by m.said_at desc, m.id desc limit 1;
  if now_stands.status is distinct from (case last_act when 'open' then 'open' when 'reopen' then 'open' when 'answer' then 'answered'
       when 'close' then 'closed' when 'cancel' then 'cancelled' end) then
    raise exception 'A query is moved by what is said in its thread.' using errcode = 'insufficient_privilege';
  end if;
  if now_stands.status in ('closed', 'cancelled') and not exists (select from query_message m
       where m.participant_id = new.participant_id and m.query_id = new.id and m.act in ('answer', 'close', 'cancel') and m.says <> '') then
    raise exception 'A query ends with an answer or a reason.' using errcode = 'insufficient_privilege';
  end if;
  return null;
end
$$;
do $$
begin
  drop trigger if exists told_by_its_thread on query;
  create constraint trigger told_by_its_thread after insert or update of status on query deferrable initially deferred
    for each row execute function refuse_untold_state();
end $$;
