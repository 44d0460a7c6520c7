-- Whether an application's membership has ended, and everything else about its memberships, including those that don't count any more.
CREATE INDEX membership_application_index ON membership (application);

-- The filters of the review queue leave out imported members, so the index that counts them knows who was imported.
DROP INDEX application_queue_index;
CREATE INDEX application_queue_index ON application (foundation, state, outcome, import);

-- Emails that couldn't be sent: a few of very many.
CREATE INDEX outbox_failed_index ON outbox (failed_at) WHERE failed_at IS NOT NULL;
