-- Whoever watches (lib/live) is told that something about a child was written: entries, forms, queries, verifications, signatures, locks; not
-- who looked, who is there, who signed in. The notice says nothing else, no child and no site: each who hears it asks again, and sees what they may see.
-- PostgreSQL sends it when the transaction has been committed, and equal notices of one transaction once.
create or replace function tell_changes() returns trigger language plpgsql as
$$
begin
  if exists (select from written where participant_id is not null and table_name <> 'casebook_view') then
    perform pg_notify('casebook_changes', '');
  end if;
  return null;
end
$$;

create or replace trigger audit_event_is_told after insert on audit_event
referencing new table as written for each statement execute function tell_changes();
