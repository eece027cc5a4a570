-- Facts and set-up live in schema lukk, what can be rebuilt from them in lukk_projection. Everyday work is done as
-- lukk_app, which adds facts and never changes them; migrations run as the owner.
do $$
begin
  if not exists (select from pg_roles where rolname = 'lukk_app') then
    create role lukk_app;
    execute format('grant lukk_app to %I', current_user);
  end if;
end
$$;

create schema lukk_projection;
grant usage on schema lukk, lukk_projection to lukk_app;
grant select on lukk.flyway_schema_history to lukk_app;

-- Numbers of lots, pools, vouchers and recordings. A transaction takes many at a time, without gaps between; a sequence
-- alone hands them out one by one.
create sequence lukk.number;

create function lukk.take_numbers(count bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare
  first bigint;
begin
  perform pg_advisory_lock(4999939, 0);
  first := nextval('lukk.number');
  perform setval('lukk.number', first + count - 1);
  perform pg_advisory_unlock(4999939, 0);
  return first;
end
$$;
revoke execute on function lukk.take_numbers from public;
grant execute on function lukk.take_numbers to lukk_app;
