-- How much of a participant's data the plan of the site asks to be compared with the source: 'all', 'critical' or 'nothing'. Without a
-- plan, all. Who is drawn follows from the seed and the screening number alone: the first 32 bits of
-- SHA-256(seed || ' ' || screening number), as a share of 2^32, below the share of the plan.
create or replace function is_drawn(seed text, screening_number text, share int) returns boolean language sql immutable parallel safe as
$$ select ('x' || left(encode(sha256(convert_to(seed || ' ' || screening_number, 'UTF8')), 'hex'), 8))::bit(32)::bigint
          & 4294967295 < share * 42949672.96 $$;

create or replace function verification_asked(site uuid, screening_number text) returns text language sql stable parallel safe as
$$ select coalesce((select case when is_drawn(p.seed, screening_number, p.share) then 'all' else p.others end
                    from verification_plan p where p.site_id = site order by p.set_at desc, p.id desc limit 1), 'all') $$;

-- What is frozen or locked now and reaches a child: its own, its site's, the study's.
create or replace function locks_on(child uuid, site uuid) returns setof record_lock language sql stable parallel safe as
$$ select * from record_lock where participant_id = child and lifted_at is null
   union all
   select * from record_lock where participant_id is null and lifted_at is null and (site_id = site or site_id is null) $$;
