-- How a tenant recovers a service from one kind of failure. What it says stands in its versions: the newest may be
-- edited until a run was made of it, then the next edit begins another.
create table recovery_plan (
  tenant_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  name varchar(120) not null,
  scenario varchar(400) not null,
  newest integer not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  removed_by varchar(60),
  removed_at timestamp(6) with time zone,
  version integer not null,
  constraint recovery_plan_pk primary key (tenant_id, id),
  constraint recovery_plan_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint recovery_plan_service_fk foreign key (service_id) references service (id)
);
create index recovery_plan_service_ix on recovery_plan (service_id);
create index recovery_plan_name_ix on recovery_plan (tenant_id, name, id);

create table plan_version (
  tenant_id uuid not null,
  id uuid not null,
  plan_id uuid not null,
  number integer not null,
  rto_seconds bigint,
  rpo_seconds bigint,
  summary varchar(4000) not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  frozen_at timestamp(6) with time zone,
  constraint plan_version_pk primary key (tenant_id, id),
  constraint plan_version_number_uk unique (tenant_id, plan_id, number),
  constraint plan_version_plan_fk foreign key (tenant_id, plan_id) references recovery_plan (tenant_id, id)
);

-- step_key names the same step through all versions of its plan, so that its times can be compared over runs.
create table plan_step (
  tenant_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  step_key uuid not null,
  position integer not null,
  kind varchar(30) not null,
  title varchar(200) not null,
  instructions varchar(10000) not null,
  role varchar(120) not null,
  member_id uuid,
  expected_seconds bigint,
  required boolean not null,
  constraint plan_step_pk primary key (tenant_id, id),
  constraint plan_step_key_uk unique (tenant_id, version_id, step_key),
  constraint plan_step_version_fk foreign key (tenant_id, version_id) references plan_version (tenant_id, id),
  constraint plan_step_member_fk foreign key (member_id) references account (id)
);
create index plan_step_order_ix on plan_step (tenant_id, version_id, position);
create index plan_step_member_ix on plan_step (member_id);

create table plan_step_dependency (
  tenant_id uuid not null,
  id uuid not null,
  version_id uuid not null,
  step_id uuid not null,
  needs_id uuid not null,
  constraint plan_step_dependency_pk primary key (tenant_id, id),
  constraint plan_step_dependency_uk unique (tenant_id, step_id, needs_id),
  constraint plan_step_dependency_version_fk foreign key (tenant_id, version_id) references plan_version (tenant_id, id),
  constraint plan_step_dependency_step_fk foreign key (tenant_id, step_id) references plan_step (tenant_id, id),
  constraint plan_step_dependency_needs_fk foreign key (tenant_id, needs_id) references plan_step (tenant_id, id)
);
create index plan_step_dependency_version_ix on plan_step_dependency (tenant_id, version_id);
create index plan_step_dependency_needs_ix on plan_step_dependency (tenant_id, needs_id);
