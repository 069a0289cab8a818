-- An aligned model and the versions of it there are; the one made last is the one to run.
create table model_version (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  model varchar(120) not null,
  name varchar(60) not null,
  job_id uuid,
  made_on date not null,
  note varchar(1000) not null,
  added_by varchar(60) not null,
  added_at timestamp(6) with time zone not null,
  withdrawn_by varchar(60),
  withdrawn_at timestamp(6) with time zone,
  constraint model_version_pk primary key (tenant_id, id),
  constraint model_version_name_uk unique (tenant_id, project_id, model, name),
  constraint model_version_project_fk foreign key (tenant_id, project_id) references project (tenant_id, id),
  constraint model_version_job_fk foreign key (tenant_id, job_id) references job (tenant_id, id)
);
create index model_version_job_ix on model_version (tenant_id, job_id);

create table deployment (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid not null,
  name varchar(120) not null,
  environment varchar(60) not null,
  address varchar(1000) not null,
  model_version_id uuid not null,
  deployed_on date not null,
  owner_id uuid,
  note varchar(1000) not null,
  added_by varchar(60) not null,
  added_at timestamp(6) with time zone not null,
  retired_by varchar(60),
  retired_at timestamp(6) with time zone,
  version integer not null,
  constraint deployment_pk primary key (tenant_id, id),
  constraint deployment_name_uk unique (tenant_id, project_id, name),
  constraint deployment_project_fk foreign key (tenant_id, project_id) references project (tenant_id, id),
  constraint deployment_model_fk foreign key (tenant_id, model_version_id) references model_version (tenant_id, id),
  constraint deployment_owner_fk foreign key (owner_id) references account (id)
);
create index deployment_model_ix on deployment (tenant_id, model_version_id);
create index deployment_owner_ix on deployment (owner_id);

-- Which version a deployment began to run, and when; the last one is in the deployment's own row too.
create table deployment_change (
  tenant_id uuid not null,
  id uuid not null,
  deployment_id uuid not null,
  model_version_id uuid not null,
  runs_from date not null,
  changed_by varchar(60) not null,
  changed_at timestamp(6) with time zone not null,
  constraint deployment_change_pk primary key (tenant_id, id),
  constraint deployment_change_deployment_fk foreign key (tenant_id, deployment_id) references deployment (tenant_id, id),
  constraint deployment_change_model_fk foreign key (tenant_id, model_version_id) references model_version (tenant_id, id)
);
create index deployment_change_order_ix on deployment_change (tenant_id, deployment_id, id);
create index deployment_change_model_ix on deployment_change (tenant_id, model_version_id);

-- Which project takes over when another is lost. While a pair stands, stands_for is its primary; an ended one has none there.
create table backup_project (
  tenant_id uuid not null,
  id uuid not null,
  primary_id uuid not null,
  backup_id uuid not null,
  stands_for uuid,
  note varchar(1000) not null,
  set_by varchar(60) not null,
  set_at timestamp(6) with time zone not null,
  ended_by varchar(60),
  ended_at timestamp(6) with time zone,
  constraint backup_project_pk primary key (tenant_id, id),
  constraint backup_project_standing_uk unique (tenant_id, stands_for),
  constraint backup_project_primary_fk foreign key (tenant_id, primary_id) references project (tenant_id, id),
  constraint backup_project_backup_fk foreign key (tenant_id, backup_id) references project (tenant_id, id)
);
create index backup_project_primary_ix on backup_project (tenant_id, primary_id);
create index backup_project_backup_ix on backup_project (tenant_id, backup_id);
