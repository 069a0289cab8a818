-- When a tenant's duties were counted last, and what came out in three numbers: the operator's list of all tenants is put in
-- order by them.
create table standing_count (
  tenant_id uuid not null,
  id uuid not null,
  day_on date not null,
  counted_at timestamp(6) with time zone not null,
  duties integer not null,
  pressing integer not null,
  unowned integer not null,
  constraint standing_count_pk primary key (tenant_id, id),
  constraint standing_count_uk unique (tenant_id),
  constraint standing_count_tenant_fk foreign key (tenant_id) references tenant (id)
);
