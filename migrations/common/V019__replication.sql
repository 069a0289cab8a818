-- A tenant's own key for one of its buckets, sealed. With it the portal reads how the bucket is set up, and times its replica.
create table bucket_key (
  tenant_id uuid not null,
  id uuid not null,
  bucket_id uuid not null,
  named varchar(200) not null,
  sealed_key varchar(2000) not null,
  sealed_secret varchar(4000) not null,
  set_by varchar(60) not null,
  set_at timestamp(6) with time zone not null,
  constraint bucket_key_pk primary key (tenant_id, id),
  constraint bucket_key_bucket_uk unique (tenant_id, bucket_id),
  constraint bucket_key_bucket_fk foreign key (tenant_id, bucket_id) references bucket (tenant_id, id)
);

-- What a tenant says of how a bucket is kept, and how its replica is timed.
create table bucket_declaration (
  tenant_id uuid not null,
  id uuid not null,
  bucket_id uuid not null,
  versioning varchar(20) not null,
  encryption varchar(20) not null,
  retention_days integer not null,
  most_lag_seconds integer not null,
  patience_minutes integer not null,
  every_hours integer not null,
  made_by varchar(60) not null,
  made_at timestamp(6) with time zone not null,
  version integer not null,
  constraint bucket_declaration_pk primary key (tenant_id, id),
  constraint bucket_declaration_bucket_uk unique (tenant_id, bucket_id),
  constraint bucket_declaration_bucket_fk foreign key (tenant_id, bucket_id) references bucket (tenant_id, id)
);

-- Where in a bucket the sample of a purpose is put.
create table sample_spot (
  tenant_id uuid not null,
  id uuid not null,
  bucket_id uuid not null,
  purpose varchar(20) not null,
  prefix varchar(400) not null,
  constraint sample_spot_pk primary key (tenant_id, id),
  constraint sample_spot_purpose_uk unique (tenant_id, bucket_id, purpose),
  constraint sample_spot_prefix_uk unique (tenant_id, bucket_id, prefix),
  constraint sample_spot_bucket_fk foreign key (tenant_id, bucket_id) references bucket (tenant_id, id)
);

-- What a bucket said last of how it is set up, setting by setting.
create table bucket_setting (
  tenant_id uuid not null,
  id uuid not null,
  bucket_id uuid not null,
  setting varchar(20) not null,
  verdict varchar(20) not null,
  reported varchar(1000) not null,
  told varchar(1000) not null,
  code varchar(120) not null,
  read_as varchar(200) not null,
  read_at timestamp(6) with time zone not null,
  constraint bucket_setting_pk primary key (tenant_id, id),
  constraint bucket_setting_setting_uk unique (tenant_id, bucket_id, setting),
  constraint bucket_setting_bucket_fk foreign key (tenant_id, bucket_id) references bucket (tenant_id, id)
);

-- How long one marked object took to the backup bucket. While it is waited for, waiting_for names its purpose: one at a time.
-- The last finished one of each purpose is the latest, so that lists need not look through all of them.
create table sample (
  tenant_id uuid not null,
  id uuid not null,
  bucket_id uuid not null,
  backup_id uuid not null,
  purpose varchar(20) not null,
  prefix varchar(400) not null,
  waiting_for varchar(20),
  latest boolean not null,
  started_by varchar(60) not null,
  started_at timestamp(6) with time zone not null,
  put_at timestamp(6) with time zone,
  finished_at timestamp(6) with time zone,
  outcome varchar(20) not null,
  unseen_ms bigint not null,
  seen_ms bigint not null,
  told varchar(1000) not null,
  constraint sample_pk primary key (tenant_id, id),
  constraint sample_waiting_uk unique (tenant_id, bucket_id, waiting_for),
  constraint sample_bucket_fk foreign key (tenant_id, bucket_id) references bucket (tenant_id, id),
  constraint sample_backup_fk foreign key (tenant_id, backup_id) references bucket (tenant_id, id)
);
create index sample_history_ix on sample (tenant_id desc, bucket_id desc, id desc);
create index sample_backup_ix on sample (tenant_id, backup_id);
create index sample_latest_ix on sample (tenant_id, latest);
create index sample_finished_ix on sample (tenant_id, finished_at);

-- What the platform calls the instance that a project is; policies name it as whom they let in.
alter table project add column instance varchar(400) default '' not null;
