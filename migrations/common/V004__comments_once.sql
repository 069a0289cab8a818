-- The showing of the page that a comment was written on: sent twice from there, it is one comment.
alter table duty_comment add shown varchar(60);
alter table duty_comment add constraint duty_comment_shown_uk unique (tenant_id, shown);
