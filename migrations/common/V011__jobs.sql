-- Secrets by which programs speak to the API. A tenant's belongs to it; a service's belongs to the platform and may speak
-- for every tenant that subscribes to that service.
create table api_token (
  id uuid not null,
  tenant_id uuid not null,
  service_id uuid,
  name varchar(120) not null,
  token_hash varchar(64) not null,
  permissions varchar(1000) not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  revoked_by varchar(60),
  revoked_at timestamp(6) with time zone,
  constraint api_token_pk primary key (id),
  constraint api_token_hash_uk unique (token_hash),
  constraint api_token_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint api_token_service_fk foreign key (service_id) references service (id)
);
create index api_token_tenant_ix on api_token (tenant_id, made_at);
create index api_token_service_ix on api_token (service_id);

-- When a token was used last, to the hour: apart from the token, as nobody audits it.
create table api_token_use (
  token_id uuid not null,
  used_at timestamp(6) with time zone not null,
  constraint api_token_use_pk primary key (token_id),
  constraint api_token_use_token_fk foreign key (token_id) references api_token (id)
);

-- A data-generation or model-alignment job as it was reported or entered. Its state is that of the report whose time is
-- latest, whatever the order in which they came.
create table job (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  name varchar(200) not null,
  kind varchar(20) not null,
  region varchar(60) not null,
  service_version varchar(60) not null,
  state varchar(20) not null,
  active boolean not null,
  state_at timestamp(6) with time zone not null,
  first_at timestamp(6) with time zone not null,
  started_at timestamp(6) with time zone,
  ended_at timestamp(6) with time zone,
  heard_at timestamp(6) with time zone not null,
  grade varchar(20) not null,
  output varchar(2000) not null,
  restarted_as uuid,
  excepted_by varchar(60),
  excepted_at timestamp(6) with time zone,
  exception_reason varchar(1000) not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  constraint job_pk primary key (tenant_id, id),
  constraint job_name_uk unique (tenant_id, project_id, name),
  constraint job_project_fk foreign key (tenant_id, project_id) references project (tenant_id, id),
  constraint job_restarted_fk foreign key (tenant_id, restarted_as) references job (tenant_id, id)
);
create index job_id_ix on job (tenant_id desc, id desc);
create index job_active_ix on job (tenant_id desc, active desc, id desc);
create index job_state_ix on job (tenant_id, state, id);
create index job_restarted_ix on job (tenant_id, restarted_as);

-- What was said of a job, each thing once: report_key is what the reporter called it, or the hash of what it said.
create table job_report (
  tenant_id uuid not null,
  id uuid not null,
  job_id uuid not null,
  report_key varchar(120) not null,
  state varchar(20) not null,
  happened_at timestamp(6) with time zone not null,
  heard_at timestamp(6) with time zone not null,
  reported_by varchar(80) not null,
  grade varchar(20) not null,
  kind varchar(20) not null,
  started_at timestamp(6) with time zone,
  service_version varchar(60) not null,
  region varchar(60) not null,
  output varchar(2000) not null,
  note varchar(1000) not null,
  constraint job_report_pk primary key (tenant_id, id),
  constraint job_report_key_uk unique (tenant_id, job_id, report_key),
  constraint job_report_job_fk foreign key (tenant_id, job_id) references job (tenant_id, id)
);
create index job_report_job_ix on job_report (tenant_id, job_id, happened_at);

-- What somebody said of a job after an incident: looked at and complete, restarted, or let go with a reason. The last
-- one that was not taken back counts.
create table job_verification (
  tenant_id uuid not null,
  id uuid not null,
  job_id uuid not null,
  case_id uuid not null,
  outcome varchar(20) not null,
  restarted_as uuid,
  note varchar(1000) not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  withdrawn_by varchar(60),
  withdrawn_at timestamp(6) with time zone,
  constraint job_verification_pk primary key (tenant_id, id),
  constraint job_verification_job_fk foreign key (tenant_id, job_id) references job (tenant_id, id),
  constraint job_verification_restarted_fk foreign key (tenant_id, restarted_as) references job (tenant_id, id)
);
create index job_verification_case_ix on job_verification (tenant_id, case_id, job_id);
create index job_verification_job_ix on job_verification (tenant_id, job_id);
create index job_verification_restarted_ix on job_verification (tenant_id, restarted_as);
