-- Row-level security, after every migration: each table whose primary key begins with the tenant id belongs to tenants,
-- and shows and takes their rows only in a transaction that said whose it is (io.remit.db.RowSecurity). A new table is
-- covered the moment it exists. FORCE, because the portal owns its tables. The inner selects are evaluated once per
-- statement rather than for every row; an absent setting is null or empty, and then no row is anybody's.
-- A portal that starts beside this one waits at the advisory lock, and then finds nothing left to do.
do $$
declare
  owned record;
begin
  perform pg_advisory_xact_lock(hashtext('remit row-level security'));
  for owned in
    select c.oid::regclass as name
    from pg_class c
    join pg_index i on i.indrelid = c.oid and i.indisprimary
    join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = current_schema()::regnamespace
      and c.relkind in ('r', 'p')
      and a.attname = 'tenant_id'
      and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_rows')
    order by c.relname
  loop
    execute format('alter table %s enable row level security', owned.name);
    execute format('alter table %s force row level security', owned.name);
    execute format(
      'create policy tenant_rows on %s'
      ' using (tenant_id = (select nullif(current_setting(''remit.tenant'', true), '''')::uuid)'
      ' or (select current_setting(''remit.reach'', true)) = ''everything'')',
      owned.name);
  end loop;
end
$$;
