-- Who is asking. The application sets these with set_config(…, true) at the head of every transaction (db/transaction-as.ts).

create or replace function casebook_actor() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('casebook.actor', true), '')::uuid $$;

create or replace function casebook_reason() returns text language sql stable parallel safe as
$$ select nullif(current_setting('casebook.reason', true), '') $$;

create or replace function casebook_request() returns uuid language sql stable parallel safe as
$$ select nullif(current_setting('casebook.request', true), '')::uuid $$;

-- The sites at which the actor holds the permission today, at each site's own date. The database reads the roles itself:
-- what the application believes about the actor does not matter here. In plpgsql, which keeps its plan: every policy asks.
create or replace function casebook_sites(wanted text) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as
$$
begin
  return (
    select coalesce(array_agg(distinct s.id), '{}')
    from role_assignment a
    join role_permission p on p.role = a.role and p.permission = wanted
    join person who on who.id = a.person_id and (who.deactivated_at is null or a.role = 'system') -- the program has no account
    join site s on s.id = a.site_id or (a.site_id is null and p.scope = 'all')
    where a.person_id = casebook_actor()
      and a.valid_from <= (now() at time zone s.time_zone)::date
      and (a.valid_to is null or a.valid_to >= (now() at time zone s.time_zone)::date)
  );
end
$$;

-- Does the actor hold the permission anywhere, by the day of UTC? For what belongs to no site: people and sites themselves.
create or replace function casebook_may(wanted text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as
$$
begin
  return exists (
    select from role_assignment a
    join role_permission p on p.role = a.role and p.permission = wanted
    join person who on who.id = a.person_id and (who.deactivated_at is null or a.role = 'system')
    where a.person_id = casebook_actor()
      and a.valid_from <= (now() at time zone 'UTC')::date
      and (a.valid_to is null or a.valid_to >= (now() at time zone 'UTC')::date)
  );
end
$$;
