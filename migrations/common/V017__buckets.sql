-- Whom tenants have to authorize for a service, one for each kind of object storage: the provider's word, for all to read.
create table service_principal (
  id uuid not null,
  service_id uuid not null,
  platform varchar(20) not null,
  granted varchar(400) not null,
  source_service varchar(120) not null,
  note varchar(1000) not null,
  tested varchar(20) not null,
  tested_as varchar(400) not null,
  set_by varchar(60) not null,
  set_at timestamp(6) with time zone not null,
  version integer not null,
  constraint service_principal_pk primary key (id),
  constraint service_principal_platform_uk unique (service_id, platform),
  constraint service_principal_service_fk foreign key (service_id) references service (id)
);

-- The key with which the portal speaks as a principal, sealed; only at the hosts it was given for. What the control reads
-- shows that the key works, when a bucket refuses it.
create table principal_key (
  principal_id uuid not null,
  hosts varchar(1000) not null,
  sealed_key varchar(2000) not null,
  sealed_secret varchar(4000) not null,
  control_endpoint varchar(400) not null,
  control_region varchar(60) not null,
  control_bucket varchar(120) not null,
  set_by varchar(60) not null,
  set_at timestamp(6) with time zone not null,
  constraint principal_key_pk primary key (principal_id),
  constraint principal_key_principal_fk foreign key (principal_id) references service_principal (id)
);

-- A bucket that a tenant says is its own. While it is in use, identity names it among the tenant's; a retired one has none.
create table bucket (
  tenant_id uuid not null,
  id uuid not null,
  project_id uuid,
  platform varchar(20) not null,
  endpoint varchar(400) not null,
  region varchar(60) not null,
  name varchar(120) not null,
  instance varchar(400) not null,
  purposes varchar(100) not null,
  backup_id uuid,
  note varchar(1000) not null,
  identity varchar(600),
  challenge varchar(60) not null,
  claimed_by varchar(60),
  claimed_at timestamp(6) with time zone,
  checked_at timestamp(6) with time zone,
  checked_as varchar(400) not null,
  check_outcome varchar(20) not null,
  check_told varchar(1000) not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  retired_by varchar(60),
  retired_at timestamp(6) with time zone,
  version integer not null,
  constraint bucket_pk primary key (tenant_id, id),
  constraint bucket_identity_uk unique (tenant_id, identity),
  constraint bucket_tenant_fk foreign key (tenant_id) references tenant (id),
  constraint bucket_project_fk foreign key (tenant_id, project_id) references project (tenant_id, id),
  constraint bucket_backup_fk foreign key (tenant_id, backup_id) references bucket (tenant_id, id)
);
create index bucket_project_ix on bucket (tenant_id, project_id);
create index bucket_backup_ix on bucket (tenant_id, backup_id);
create index bucket_name_ix on bucket (tenant_id, name, id);

-- Whose a bucket is, over all tenants: one live claim for each.
create table bucket_claim (
  identity varchar(600) not null,
  tenant_id uuid not null,
  bucket_id uuid not null,
  claimed_at timestamp(6) with time zone not null,
  constraint bucket_claim_pk primary key (identity),
  constraint bucket_claim_bucket_uk unique (tenant_id, bucket_id),
  constraint bucket_claim_tenant_fk foreign key (tenant_id) references tenant (id)
);
