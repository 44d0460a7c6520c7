-- The members that an email of a mailing is for: somebody who manages several of them gets one.
CREATE TABLE mailing_email (
    email TEXT NOT NULL REFERENCES outbox (id) ON DELETE CASCADE,
    membership TEXT NOT NULL REFERENCES membership (id),
    PRIMARY KEY (email, membership)
) STRICT;
CREATE INDEX mailing_email_index ON mailing_email (membership);

-- Until now, the application said it, or the address of somebody who manages the membership.
INSERT INTO mailing_email (email, membership)
SELECT o.id, c.membership FROM outbox o
JOIN mailing g ON g.id = o.mailing
JOIN mailing_member c ON c.mailing = g.id
JOIN membership m ON m.id = c.membership
WHERE c.state = 'sent' AND (m.application = o.application OR (g.kind = 'email' AND EXISTS (SELECT 1 FROM contact p
    WHERE p.membership = m.id AND p.role = '_manager' AND p.address = LOWER(o.recipient))));
