-- One live test of what a principal may do in a bucket; finished_at stays empty where the portal died in the middle.
create table probe (
  tenant_id uuid not null,
  id uuid not null,
  bucket_id uuid not null,
  authorization_id uuid,
  occasion varchar(20) not null,
  granted varchar(400) not null,
  tested_as varchar(400) not null,
  stand_in boolean not null,
  started_by varchar(60) not null,
  started_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  finding varchar(20) not null,
  summary varchar(1000) not null,
  constraint probe_pk primary key (tenant_id, id),
  constraint probe_bucket_fk foreign key (tenant_id, bucket_id) references bucket (tenant_id, id)
);
create index probe_bucket_ix on probe (tenant_id, bucket_id, id);
create index probe_authorization_ix on probe (tenant_id, authorization_id, id);

create table probe_step (
  tenant_id uuid not null,
  id uuid not null,
  probe_id uuid not null,
  position integer not null,
  kind varchar(30) not null,
  prefix varchar(1100) not null,
  expected varchar(20) not null,
  verdict varchar(20) not null,
  code varchar(120) not null,
  status integer not null,
  took_ms bigint not null,
  told varchar(1000) not null,
  asked_at timestamp(6) with time zone not null,
  constraint probe_step_pk primary key (tenant_id, id),
  constraint probe_step_position_uk unique (tenant_id, probe_id, position),
  constraint probe_step_probe_fk foreign key (tenant_id, probe_id) references probe (tenant_id, id)
);

-- What a tenant grants to a service in a bucket: asked for, approved, watched, taken back.
create table bucket_authorization (
  tenant_id uuid not null,
  id uuid not null,
  bucket_id uuid not null,
  service_id uuid not null,
  granted varchar(400) not null,
  reason varchar(1000) not null,
  ends_on date,
  tries_outside boolean not null,
  recertify_months integer not null,
  asked_by varchar(60) not null,
  asked_at timestamp(6) with time zone not null,
  decided_by varchar(60),
  decided_at timestamp(6) with time zone,
  approved boolean not null,
  decision_note varchar(1000) not null,
  recertified_by varchar(60),
  recertified_at timestamp(6) with time zone,
  recertify_by date,
  revoked_by varchar(60),
  revoked_at timestamp(6) with time zone,
  revocation_reason varchar(1000) not null,
  finding varchar(20) not null,
  found_at timestamp(6) with time zone,
  found_as varchar(400) not null,
  found_stand_in boolean not null,
  last_probe_id uuid,
  misses integer not null,
  closed_since timestamp(6) with time zone,
  closed_at timestamp(6) with time zone,
  allowed_in timestamp(6) with time zone,
  constraint bucket_authorization_pk primary key (tenant_id, id),
  constraint bucket_authorization_bucket_fk foreign key (tenant_id, bucket_id) references bucket (tenant_id, id),
  constraint bucket_authorization_service_fk foreign key (service_id) references service (id)
);
create index bucket_authorization_bucket_ix on bucket_authorization (tenant_id, bucket_id);
create index bucket_authorization_service_ix on bucket_authorization (service_id);

-- What may be done below each prefix; former rows tell what was taken out again, and has to be refused.
create table authorization_right (
  tenant_id uuid not null,
  id uuid not null,
  authorization_id uuid not null,
  position integer not null,
  prefix varchar(400) not null,
  lists boolean not null,
  reads boolean not null,
  writes boolean not null,
  former boolean not null,
  constraint authorization_right_pk primary key (tenant_id, id),
  constraint authorization_right_prefix_uk unique (tenant_id, authorization_id, prefix, former),
  constraint authorization_right_fk foreign key (tenant_id, authorization_id) references bucket_authorization (tenant_id, id)
);

-- When each authorization is probed next, over all nodes; the shape is that of scheduled_tasks.
create table scheduled_probe (
  task_name varchar(100) not null,
  task_instance varchar(100) not null,
  task_data bytea,
  execution_time timestamp(6) with time zone not null,
  picked boolean not null,
  picked_by varchar(50),
  last_success timestamp(6) with time zone,
  last_failure timestamp(6) with time zone,
  consecutive_failures integer,
  last_heartbeat timestamp(6) with time zone,
  version bigint not null,
  priority smallint,
  state varchar(50),
  constraint scheduled_probe_pk primary key (task_name, task_instance)
);
create index scheduled_probe_due_ix on scheduled_probe (execution_time);
create index scheduled_probe_heartbeat_ix on scheduled_probe (last_heartbeat);
