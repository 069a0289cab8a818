-- Events that have no number yet. Who records one adds it here as well; the sequencer takes it out.
create table audit_pending (
  tenant_id uuid not null,
  id uuid not null,
  constraint audit_pending_pk primary key (tenant_id, id),
  constraint audit_pending_event_fk foreign key (tenant_id, id) references audit_event (tenant_id, id)
);

-- The leaves of each trail's tree, numbered without a gap from 0; the id is the event's.
create table audit_leaf (
  tenant_id uuid not null,
  id uuid not null,
  position bigint not null,
  leaf_hash bytea not null,
  constraint audit_leaf_pk primary key (tenant_id, id),
  constraint audit_leaf_position_uk unique (tenant_id, position)
);

-- How far each trail is numbered, and the roots of its tree's full subtrees. The id is the tenant's.
create table audit_tree (
  tenant_id uuid not null,
  id uuid not null,
  size bigint not null,
  roots bytea not null,
  constraint audit_tree_pk primary key (tenant_id, id),
  constraint audit_tree_tenant_fk foreign key (tenant_id) references tenant (id)
);

-- Signed heads of the tree, one for each size at which one was made.
create table audit_checkpoint (
  tenant_id uuid not null,
  id uuid not null,
  size bigint not null,
  note varchar(2000) not null,
  made_at timestamp(6) with time zone not null,
  constraint audit_checkpoint_pk primary key (tenant_id, id),
  constraint audit_checkpoint_size_uk unique (tenant_id, size),
  constraint audit_checkpoint_tenant_fk foreign key (tenant_id) references tenant (id)
);

-- Looks at all of a trail: how far one is, and what it found.
create table audit_verification (
  tenant_id uuid not null,
  id uuid not null,
  started_by varchar(60) not null,
  started_at timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  total bigint not null,
  done bigint not null,
  verdict varchar(20) not null,
  told varchar(4000) not null,
  constraint audit_verification_pk primary key (tenant_id, id),
  constraint audit_verification_tenant_fk foreign key (tenant_id) references tenant (id)
);

-- With what checkpoints are signed: the public half, and the other one sealed.
create table checkpoint_key (
  id uuid not null,
  name varchar(200) not null,
  public_key varchar(200) not null,
  sealed_secret varchar(1000) not null,
  made_at timestamp(6) with time zone not null,
  constraint checkpoint_key_pk primary key (id),
  constraint checkpoint_key_name_uk unique (name)
);

-- What was recorded before there was a tree gets its numbers as everything else does.
insert into audit_pending (tenant_id, id) select tenant_id, id from audit_event;
