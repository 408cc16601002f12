-- What the application's own login may do. It owns nothing; :app is replaced by its name.
revoke all on all tables in schema public from public;
revoke all on all functions in schema public from public;
grant usage on schema public to :app;
grant select on all tables in schema public to :app;
grant insert, update on person, site, role_assignment, invitation, session, site_counter to :app;
grant insert, update, delete on handled_request to :app;
grant execute on function casebook_actor(), casebook_reason(), casebook_request(), casebook_sites(text), casebook_may(text) to :app;

do $$
declare t text;
begin
  for t in select c.table_name from information_schema.columns c
           join information_schema.tables using (table_schema, table_name)
           where c.table_schema = 'public' and c.column_name = 'participant_id' and table_type = 'BASE TABLE'
             and c.table_name not like 'audit\_event%'
           union all select 'participant'
  loop
    execute format('grant insert, update on %I to :app', t);
    -- A form's own table has its entry as its key; only rows of a grid and signs of presence may go.
    if t = 'presence' or exists (select from information_schema.columns c where c.table_name = t and c.column_name = 'position') then
      execute format('grant delete on %I to :app', t);
    end if;
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
