-- What is stored about children as it stood at a moment, folded from the audit trail: the schema as_of has a view for each table,
-- of the same name and columns, so that a query reads the past with `set search_path = as_of, public` and no other change.
-- Made anew at every migration, because tables change; migrate.ts drops it before.
drop schema if exists as_of cascade;
create schema as_of;

-- The rows of a table at casebook.as_of, of the child casebook.as_of_child alone when it is set. Reads the trail with the rights of who
-- asks. The last value of each field counts; a row that is gone, or not there yet, has none. `own` holds what a column that cannot be
-- empty has by itself: the trail does not tell of nothing.
create function as_of.rows(kind anyelement, own jsonb, has_child boolean) returns setof anyelement
language plpgsql stable parallel safe as
$$
declare
  t text := (select relname from pg_catalog.pg_class where reltype = pg_typeof(kind)::oid);
  moment timestamptz := current_setting('casebook.as_of')::timestamptz;
  child uuid := case when has_child then nullif(current_setting('casebook.as_of_child', true), '')::uuid end;
  told text := 'select row_id, field, id, new_value from public.audit_event where at <= $3 and ';
begin
  if child is null then
    told := told || 'table_name = $4';
  elsif t = 'record_lock' then -- those of the site and of the study reach the child too
    told := told || 'participant_id = $5 and table_name = $4 union all ' || told || 'table_name = $4 and participant_id is null';
  else
    told := told || 'participant_id = $5 and table_name = $4';
  end if;
  return query execute
    'with last as (select distinct on (row_id, field) row_id, field, new_value from (' || told || ') told order by row_id, field, id desc),
     folded as (select $2 || jsonb_object_agg(field, new_value) as content from last where new_value is not null group by row_id)
     select filled.* from folded, jsonb_populate_record($1, folded.content) as filled'
    using kind, own, moment, t, child;
end
$$;

-- Who people and sites are is read as of now: their names stand beside what they did.
do $$
declare t record;
begin
  for t in
    select c.relname as name, of_column.*
    from pg_trigger g join pg_class c on c.oid = g.tgrelid join pg_proc p on p.oid = g.tgfoid
    cross join lateral (
      select bool_or(a.attname = 'participant_id') or c.relname = 'participant' as has_child,
             coalesce(string_agg(format('%L, to_jsonb(%s)', a.attname, d.value), ', ')
               filter (where a.attnotnull and d.value !~ '[(]'), '') as own
      from pg_attribute a left join pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
      cross join lateral (select pg_get_expr(f.adbin, f.adrelid) as value) d
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) of_column
    where p.proname = 'audit_row' and c.relnamespace = 'public'::regnamespace
      and (of_column.has_child or c.relname in ('document_approval', 'laboratory', 'reference_range', 'verification_plan'))
  loop
    execute format('create view as_of.%1$I with (security_invoker = true) as
      select * from as_of.rows(null::public.%1$I, jsonb_build_object(%2$s), %3$L::boolean)', t.name, t.own, t.has_child);
  end loop;
end $$;

grant usage on schema as_of to :app;
grant select on all tables in schema as_of to :app;
revoke all on all functions in schema as_of from public;
grant execute on all functions in schema as_of to :app;
