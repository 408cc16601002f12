-- The rows of the audit trail are chained: each carries the SHA-256 of the row before it in its chain and of all that it says itself.
-- Every participant has a chain, so that no two children wait for one another; so do the people with their roles, and what each
-- site keeps. The last link of each chain is held beside the trail, and sealed day by day (docs/decisions/0022).

create table if not exists audit_head (
  chain text primary key,
  no bigint not null,
  hash bytea not null,
  sealed_no bigint not null default 0
) with (fillfactor = 50);

-- A seal holds, one in a line, the chains that grew since the last, and a digest of that and of the seal before.
create table if not exists audit_seal (
  no bigint primary key,
  at timestamptz not null,
  heads text not null,
  root bytea not null
);

create or replace function audit_chain_of(participant_id uuid, table_name text, site_id uuid) returns text
language sql immutable parallel safe as
$$ select coalesce(participant_id::text,
          case when table_name in ('person', 'role_assignment', 'invitation', 'session') then 'people'
               else concat_ws(' ', table_name, site_id) end) $$;

-- A part of what is hashed: its length in bytes, its text, so that no two rows read alike.
create or replace function audit_part(value text) returns text language sql immutable parallel safe as
$$ select case when value is null then '-,' else octet_length(value) || ':' || value || ',' end $$;

create or replace function audit_time(moment timestamptz) returns text language sql immutable parallel safe as
$$ select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

create or replace function audit_link(before bytea, first bytea, said text) returns bytea
language sql immutable parallel safe as
$$ select sha256(coalesce(before, first) || convert_to(said, 'UTF8')) $$;

-- The hash of each row after another, over (order by …): the first row follows on `first`.
create or replace aggregate audit_chain(first bytea, said text) (sfunc = audit_link, stype = bytea, parallel = safe);

-- Seals what grew since the last seal; null when nothing did. A chain that is being written to is left for the next seal.
create or replace function seal_audit_trail() returns table (seal bigint, root text)
language plpgsql security definer set search_path = public, pg_temp as
$$
declare
  last_no bigint;
  last_root bytea;
  grown text;
begin
  lock table audit_seal in share row exclusive mode;
  select s.no, s.root into last_no, last_root from audit_seal s order by s.no desc limit 1;
  with moved as (
    select h.chain, h.no, h.hash from audit_head h where h.no > h.sealed_no for update skip locked
  ), sealed as (
    update audit_head h set sealed_no = m.no from moved m where h.chain = m.chain
  )
  select string_agg(m.chain || ' ' || m.no || ' ' || encode(m.hash, 'hex'), E'\n' order by m.chain collate "C")
    into grown from moved m;
  if grown is null then return; end if;
  return query
    insert into audit_seal (no, at, heads, root)
    values (coalesce(last_no, 0) + 1, clock_timestamp(), grown,
            sha256(coalesce(last_root, '') || convert_to(grown, 'UTF8')))
    returning audit_seal.no, encode(audit_seal.root, 'hex');
end
$$;

-- Heads and seals tell how much is written about every child: they are read by whoever reads the whole trail, and through these alone.
create or replace function audit_heads() returns setof audit_head
language sql stable security definer set search_path = public, pg_temp as
$$ select * from audit_head where casebook_may('read audit trail') $$;

create or replace function audit_seals() returns setof audit_seal
language sql stable security definer set search_path = public, pg_temp as
$$ select * from audit_seal where casebook_may('read audit trail') $$;
