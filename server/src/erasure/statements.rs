//! What's erased of an application and its membership. `$1` is the application number. Running them again changes nothing.

/// The marks of addresses of the application's emails and contacts, unless somebody acts for another member or has a role with one. The
/// emails also went to the foundation's people.
macro_rules! own_marks {
    ($verb:literal) => {
        concat!(
            $verb,
            " FROM bouncing_address WHERE address IN (SELECT LOWER(o.recipient) FROM outbox o WHERE o.application = $1 \
             UNION SELECT c.address FROM contact c JOIN membership m ON m.id = c.membership WHERE m.application = $1) \
             AND NOT EXISTS (SELECT 1 FROM contact c JOIN membership m ON m.id = c.membership \
             WHERE c.address = bouncing_address.address AND m.application <> $1) \
             AND NOT EXISTS (SELECT 1 FROM account a JOIN role r ON r.account = a.id \
             WHERE a.address = bouncing_address.address AND r.ended_at IS NULL)"
        )
    };
}
pub(super) use own_marks;

/// The addresses of the application's contacts, unless they have a role with another member.
macro_rules! own_addresses {
    () => {
        "(SELECT c.address FROM contact c JOIN membership m ON m.id = c.membership WHERE m.application = $1 \
         AND c.address <> '' AND NOT EXISTS (SELECT 1 FROM contact o JOIN membership n ON n.id = o.membership \
         WHERE o.address = c.address AND n.application <> $1))"
    };
}
pub(super) use own_addresses;

/// Nominees with one of these addresses, in polls that are over: a candidate of a vote that goes on stays on the ballot.
macro_rules! own_nominees {
    ($addresses:expr) => {
        concat!(
            "email IN ",
            $addresses,
            " AND EXISTS (SELECT 1 FROM poll p WHERE p.id = poll_nominee.poll \
             AND (p.counted_at IS NOT NULL OR p.cancelled_at IS NOT NULL))"
        )
    };
}
pub(super) use own_nominees;

/// What nominees wrote, and the names of those who didn't accept. A candidate's name is part of the result.
macro_rules! erased_nominees {
    ($addresses:expr) => {
        concat!(
            "UPDATE poll_nominee SET email = 'erased ' || CAST(number AS TEXT), statement = '', \
             name = CASE WHEN accepted_at IS NULL THEN '' ELSE name END, \
             affiliation = CASE WHEN accepted_at IS NULL THEN '' ELSE affiliation END, \
             ruled_out = CASE WHEN ruled_out = '' THEN '' ELSE '–' END WHERE ",
            own_nominees!($addresses)
        )
    };
}

/// What these nominees answered.
macro_rules! erased_answers {
    ($addresses:expr) => {
        concat!(
            "UPDATE poll_question SET answer = '' WHERE answer <> '' AND EXISTS (SELECT 1 FROM poll_nominee \
             WHERE poll_nominee.poll = poll_question.poll AND poll_nominee.number = poll_question.nominee AND ",
            own_nominees!($addresses),
            ")"
        )
    };
}

/// In this order: what refers to something else comes first.
pub(super) const APPLICATION: [&str; 46] = [
    "DELETE FROM personal WHERE seq IN (SELECT seq FROM ledger WHERE subject = $1)",
    "DELETE FROM answer WHERE application = $1",
    "DELETE FROM held WHERE application = $1",
    "DELETE FROM request WHERE application = $1",
    own_marks!("DELETE"),
    "DELETE FROM mailing_email WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    // An email that's also for another member goes on as theirs.
    "UPDATE outbox SET application = (SELECT MIN(m.application) FROM mailing_email e JOIN membership m ON m.id = e.membership \
     WHERE e.email = outbox.id) WHERE application = $1 AND EXISTS (SELECT 1 FROM mailing_email e WHERE e.email = outbox.id)",
    "DELETE FROM outbox WHERE application = $1",
    "DELETE FROM webhook_delivery WHERE body LIKE '%\"' || $1 || '\"%'",
    "DELETE FROM upload WHERE application = $1",
    "DELETE FROM confirmation WHERE application = $1",
    "UPDATE link SET name = NULL, email = NULL, message = NULL, expires_at = 0 WHERE application = $1",
    "DELETE FROM note WHERE application = $1",
    "DELETE FROM likeness_key WHERE application = $1",
    "UPDATE member_import_row SET key = '', content = '{}' WHERE application = $1",
    "UPDATE delivery SET what = '', link = '', reason = '' \
     WHERE commitment IN (SELECT id FROM commitment WHERE application = $1)",
    "UPDATE milestone SET title = '' WHERE commitment IN (SELECT id FROM commitment WHERE application = $1)",
    "UPDATE commitment SET promise = '' WHERE application = $1",
    "UPDATE benefit_use SET what = '', note = '', link = '' WHERE application = $1",
    "UPDATE proof SET withdrawn_at = COALESCE(withdrawn_at, 0) \
     WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    "DELETE FROM calendar_address WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    // What somebody typed on a page about the member or the application before they confirmed who they are.
    "DELETE FROM kept_form WHERE path || '/' LIKE '%/' || $1 || '/%' OR EXISTS (SELECT 1 FROM membership m \
     WHERE m.application = $1 AND kept_form.path || '/' LIKE '%/' || m.id || '/%')",
    "DELETE FROM tier_change_fact WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    "DELETE FROM address_check_result WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    "DELETE FROM address_check WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    "DELETE FROM personal WHERE seq IN (SELECT l.seq FROM ledger l JOIN membership m ON m.application = $1 \
     WHERE l.subject LIKE 'poll %' AND l.detail LIKE '%\"' || m.id || '\"%')",
    "DELETE FROM personal WHERE seq IN (SELECT l.seq FROM ledger l JOIN personal p ON p.seq = l.seq \
     JOIN contact c ON LOWER(p.content) LIKE '%\"' || c.address || '\"%' JOIN membership m ON m.id = c.membership \
     WHERE m.application = $1 AND c.address <> '' AND l.subject LIKE 'poll %')",
    concat!(
        "DELETE FROM outbox WHERE application IS NULL AND (kind LIKE 'poll %' OR kind = 'voting extended') \
         AND LOWER(recipient) IN ",
        own_addresses!()
    ),
    "UPDATE poll_objection SET text = '', answer = CASE WHEN answered_at IS NULL THEN '' ELSE '–' END \
     WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    "DELETE FROM poll_question WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    erased_answers!(own_addresses!()),
    erased_nominees!(own_addresses!()),
    "UPDATE contact SET name = '', email = '', address = '' \
     WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    "DELETE FROM logo WHERE profile IN (SELECT p.id FROM profile p JOIN membership m ON m.id = p.membership \
     WHERE m.application = $1)",
    "UPDATE profile SET name = '', listed = FALSE, listed_at = NULL, draft = NULL, published = NULL, asked_at = NULL, \
     asked_version = NULL, declined_at = NULL, declined_reason = NULL \
     WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    "DELETE FROM listed_word WHERE membership IN (SELECT id FROM membership WHERE application = $1)",
    "UPDATE membership SET listed_key = NULL WHERE application = $1",
    "UPDATE vote SET reason = '' WHERE application = $1",
    "UPDATE meeting_item SET reason = '' WHERE application = $1",
    "UPDATE refund SET reason = '' WHERE EXISTS (SELECT 1 FROM card_payment c JOIN invoice i ON i.id = c.invoice \
     WHERE c.foundation = refund.foundation AND c.intent = refund.intent AND i.application = $1)",
    // A party that was merged gets its applications back if the merge is undone, so it keeps its name until all of them are erased.
    "UPDATE party SET name = '', sort_name = '' \
     WHERE id IN (SELECT d.merged FROM party_decision d WHERE d.merged IS NOT NULL AND (' ' || d.moved || ' ') LIKE '% ' || $1 || ' %' \
     AND NOT EXISTS (SELECT 1 FROM application o WHERE o.reference <> $1 AND (' ' || d.moved || ' ') LIKE '% ' || o.reference || ' %' \
     AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.subject = o.reference AND l.action = 'application erased'))) \
     AND NOT EXISTS (SELECT 1 FROM application o WHERE o.party = party.id AND o.reference <> $1 \
     AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.subject = o.reference AND l.action = 'application erased'))",
    // With another application that isn't erased, the name stays.
    "UPDATE party SET name = '', sort_name = '' WHERE id = (SELECT party FROM application WHERE reference = $1) \
     AND NOT EXISTS (SELECT 1 FROM application o WHERE o.party = party.id AND o.reference <> $1 \
     AND NOT EXISTS (SELECT 1 FROM ledger l WHERE l.subject = o.reference AND l.action = 'application erased'))",
    "UPDATE application SET state = 'withdrawn', outcome = NULL, record = NULL, likeness = NULL, confirmed_email = NULL, \
     confirmed_address = NULL, network = NULL WHERE reference = $1",
    "UPDATE notice SET state = 'needless' WHERE state = 'due' \
     AND membership IN (SELECT id FROM membership WHERE application = $1)",
    // An email that was only for this member.
    "UPDATE mailing SET subject = '', text = '' WHERE id IN (SELECT c.mailing FROM mailing_member c \
     JOIN membership m ON m.id = c.membership WHERE m.application = $1) AND NOT EXISTS (SELECT 1 FROM mailing_member c \
     JOIN membership m ON m.id = c.membership WHERE c.mailing = mailing.id AND m.application <> $1)",
    "DELETE FROM signature WHERE application = $1",
];

/// What signing in needs. `$1` is the account's ID.
pub(super) const ACCOUNT: [&str; 12] = [
    "DELETE FROM personal WHERE seq IN (SELECT seq FROM ledger WHERE subject = $1)",
    "DELETE FROM personal WHERE seq IN (SELECT l.seq FROM ledger l JOIN personal p ON p.seq = l.seq \
     JOIN account a ON LOWER(p.content) LIKE '%\"' || a.address || '\"%' WHERE a.id = $1 AND l.subject LIKE 'poll %')",
    erased_answers!("(SELECT address FROM account WHERE id = $1)"),
    erased_nominees!("(SELECT address FROM account WHERE id = $1)"),
    "DELETE FROM passkey WHERE account = $1",
    "DELETE FROM identity WHERE account = $1",
    "DELETE FROM kept_form WHERE account = $1",
    "DELETE FROM api_token WHERE account = $1",
    "DELETE FROM calendar_address WHERE account = $1",
    "DELETE FROM saved_view WHERE account = $1 AND shared = FALSE",
    "DELETE FROM session WHERE account = $1",
    "DELETE FROM bouncing_address WHERE address = (SELECT address FROM account WHERE id = $1) \
     AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.address = bouncing_address.address)",
];
