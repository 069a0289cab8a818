-- That a tenant handed in what was done before it came here, or said that there is nothing to hand in.
create table set_up_past (
  tenant_id uuid not null,
  id uuid not null,
  handed_in boolean not null,
  said_by varchar(60) not null,
  said_at timestamp(6) with time zone not null,
  constraint set_up_past_pk primary key (tenant_id, id),
  constraint set_up_past_tenant_fk foreign key (tenant_id) references tenant (id)
);
