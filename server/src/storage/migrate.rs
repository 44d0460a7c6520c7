//! Migrations for each database, run under a lock, because several servers can start at once.

use super::StorageError;
use sqlx::{
    PgConnection, SqlSafeStr, SqliteConnection,
    migrate::{Migration, MigrationType, Migrator},
};

/// PostgreSQL's lock for migrations: "Guildhal" in ASCII.
const LOCK: i64 = i64::from_be_bytes(*b"Guildhal");

/// A migration for both databases. Never edit one that has landed.
struct Step {
    name: &'static str,
    sqlite: &'static str,
    postgres: &'static str,
}

const STEPS: &[Step] = &[
    Step {
        name: "applications",
        sqlite: include_str!("migrations/sqlite/0001_applications.sql"),
        postgres: include_str!("migrations/postgres/0001_applications.sql"),
    },
    Step {
        name: "limits",
        sqlite: include_str!("migrations/sqlite/0002_limits.sql"),
        postgres: include_str!("migrations/postgres/0002_limits.sql"),
    },
    Step {
        name: "checks",
        sqlite: include_str!("migrations/sqlite/0003_checks.sql"),
        postgres: include_str!("migrations/postgres/0003_checks.sql"),
    },
    Step {
        name: "accounts",
        sqlite: include_str!("migrations/sqlite/0004_accounts.sql"),
        postgres: include_str!("migrations/postgres/0004_accounts.sql"),
    },
    Step {
        name: "reviews",
        sqlite: include_str!("migrations/sqlite/0005_reviews.sql"),
        postgres: include_str!("migrations/postgres/0005_reviews.sql"),
    },
    Step {
        name: "bank",
        sqlite: include_str!("migrations/sqlite/0006_bank.sql"),
        postgres: include_str!("migrations/postgres/0006_bank.sql"),
    },
    Step {
        name: "invoice data",
        sqlite: include_str!("migrations/sqlite/0007_invoice_data.sql"),
        postgres: include_str!("migrations/postgres/0007_invoice_data.sql"),
    },
    Step {
        name: "sign_in",
        sqlite: include_str!("migrations/sqlite/0008_sign_in.sql"),
        postgres: include_str!("migrations/postgres/0008_sign_in.sql"),
    },
    Step {
        name: "replies",
        sqlite: include_str!("migrations/sqlite/0009_replies.sql"),
        postgres: include_str!("migrations/postgres/0009_replies.sql"),
    },
    Step {
        name: "reminders",
        sqlite: include_str!("migrations/sqlite/0010_reminders.sql"),
        postgres: include_str!("migrations/postgres/0010_reminders.sql"),
    },
    Step {
        name: "tokens",
        sqlite: include_str!("migrations/sqlite/0011_tokens.sql"),
        postgres: include_str!("migrations/postgres/0011_tokens.sql"),
    },
    Step {
        name: "parties",
        sqlite: include_str!("migrations/sqlite/0012_parties.sql"),
        postgres: include_str!("migrations/postgres/0012_parties.sql"),
    },
    Step {
        name: "card",
        sqlite: include_str!("migrations/sqlite/0013_card.sql"),
        postgres: include_str!("migrations/postgres/0013_card.sql"),
    },
    Step {
        name: "in kind",
        sqlite: include_str!("migrations/sqlite/0014_in_kind.sql"),
        postgres: include_str!("migrations/postgres/0014_in_kind.sql"),
    },
    Step {
        name: "meetings",
        sqlite: include_str!("migrations/sqlite/0015_meetings.sql"),
        postgres: include_str!("migrations/postgres/0015_meetings.sql"),
    },
    Step {
        name: "dispute closed",
        sqlite: include_str!("migrations/sqlite/0016_dispute_closed.sql"),
        postgres: include_str!("migrations/postgres/0016_dispute_closed.sql"),
    },
    Step {
        name: "agreement days",
        sqlite: include_str!("migrations/sqlite/0017_agreement_days.sql"),
        postgres: include_str!("migrations/postgres/0017_agreement_days.sql"),
    },
    Step {
        name: "bills",
        sqlite: include_str!("migrations/sqlite/0018_bills.sql"),
        postgres: include_str!("migrations/postgres/0018_bills.sql"),
    },
    Step {
        name: "sorting",
        sqlite: include_str!("migrations/sqlite/0019_sorting.sql"),
        postgres: include_str!("migrations/postgres/0019_sorting.sql"),
    },
    Step {
        name: "likeness",
        sqlite: include_str!("migrations/sqlite/0020_likeness.sql"),
        postgres: include_str!("migrations/postgres/0020_likeness.sql"),
    },
    Step {
        name: "contacts",
        sqlite: include_str!("migrations/sqlite/0021_contacts.sql"),
        postgres: include_str!("migrations/postgres/0021_contacts.sql"),
    },
    Step {
        name: "benefit uses",
        sqlite: include_str!("migrations/sqlite/0022_benefit_uses.sql"),
        postgres: include_str!("migrations/postgres/0022_benefit_uses.sql"),
    },
    Step {
        name: "terms",
        sqlite: include_str!("migrations/sqlite/0023_terms.sql"),
        postgres: include_str!("migrations/postgres/0023_terms.sql"),
    },
    Step {
        name: "proofs",
        sqlite: include_str!("migrations/sqlite/0024_proofs.sql"),
        postgres: include_str!("migrations/postgres/0024_proofs.sql"),
    },
    Step {
        name: "lifecycle",
        sqlite: include_str!("migrations/sqlite/0025_lifecycle.sql"),
        postgres: include_str!("migrations/postgres/0025_lifecycle.sql"),
    },
    Step {
        name: "profiles",
        sqlite: include_str!("migrations/sqlite/0026_profiles.sql"),
        postgres: include_str!("migrations/postgres/0026_profiles.sql"),
    },
    Step {
        name: "calendar addresses",
        sqlite: include_str!("migrations/sqlite/0027_calendar_addresses.sql"),
        postgres: include_str!("migrations/postgres/0027_calendar_addresses.sql"),
    },
    Step {
        name: "member imports",
        sqlite: include_str!("migrations/sqlite/0028_member_imports.sql"),
        postgres: include_str!("migrations/postgres/0028_member_imports.sql"),
    },
    Step {
        name: "webhooks",
        sqlite: include_str!("migrations/sqlite/0029_webhooks.sql"),
        postgres: include_str!("migrations/postgres/0029_webhooks.sql"),
    },
    Step {
        name: "tier changes",
        sqlite: include_str!("migrations/sqlite/0030_tier_changes.sql"),
        postgres: include_str!("migrations/postgres/0030_tier_changes.sql"),
    },
    Step {
        name: "address checks",
        sqlite: include_str!("migrations/sqlite/0031_address_checks.sql"),
        postgres: include_str!("migrations/postgres/0031_address_checks.sql"),
    },
    Step {
        name: "bounces",
        sqlite: include_str!("migrations/sqlite/0032_bounces.sql"),
        postgres: include_str!("migrations/postgres/0032_bounces.sql"),
    },
    Step {
        name: "staff area",
        sqlite: include_str!("migrations/sqlite/0033_staff_area.sql"),
        postgres: include_str!("migrations/postgres/0033_staff_area.sql"),
    },
    Step {
        name: "mailings",
        sqlite: include_str!("migrations/sqlite/0034_mailings.sql"),
        postgres: include_str!("migrations/postgres/0034_mailings.sql"),
    },
    Step {
        name: "import rows",
        sqlite: include_str!("migrations/sqlite/0035_import_rows.sql"),
        postgres: include_str!("migrations/postgres/0035_import_rows.sql"),
    },
    Step {
        name: "stated facts",
        sqlite: include_str!("migrations/sqlite/0036_stated_facts.sql"),
        postgres: include_str!("migrations/postgres/0036_stated_facts.sql"),
    },
    Step {
        name: "lookups",
        sqlite: include_str!("migrations/sqlite/0037_lookups.sql"),
        postgres: include_str!("migrations/postgres/0037_lookups.sql"),
    },
    Step {
        name: "mailing emails",
        sqlite: include_str!("migrations/sqlite/0038_mailing_emails.sql"),
        postgres: include_str!("migrations/postgres/0038_mailing_emails.sql"),
    },
    Step {
        name: "term versions",
        sqlite: include_str!("migrations/sqlite/0039_term_versions.sql"),
        postgres: include_str!("migrations/postgres/0039_term_versions.sql"),
    },
    Step {
        name: "party memberships",
        sqlite: include_str!("migrations/sqlite/0040_party_memberships.sql"),
        postgres: include_str!("migrations/postgres/0040_party_memberships.sql"),
    },
    Step {
        name: "polls",
        sqlite: include_str!("migrations/sqlite/0041_polls.sql"),
        postgres: include_str!("migrations/postgres/0041_polls.sql"),
    },
];

/// The schema version: the number of migrations.
pub(super) fn version() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

fn migrator(sql: fn(&Step) -> &'static str) -> Migrator {
    let steps = (1..).zip(STEPS).map(|(version, step)| {
        Migration::new(
            version,
            step.name.into(),
            MigrationType::Simple,
            sql(step).into_sql_str(),
            false,
        )
    });
    let mut migrator = Migrator::with_migrations(steps.collect());
    // The callers take the lock, because sqlx's stays on the connection if a migration fails.
    migrator.set_locking(false);
    migrator
}

/// Runs inside `BEGIN IMMEDIATE`, which is the lock.
pub(super) async fn sqlite(connection: &mut SqliteConnection) -> Result<(), StorageError> {
    Ok(migrator(|step| step.sqlite).run_direct(None, connection, false).await?)
}

/// Runs inside a transaction, which holds the lock until it ends.
pub(super) async fn postgres(connection: &mut PgConnection) -> Result<(), StorageError> {
    // Another server's migration can take a while.
    sqlx::query("SET LOCAL lock_timeout = 0")
        .execute(&mut *connection)
        .await?;
    sqlx::query("SELECT pg_advisory_xact_lock($1)")
        .bind(LOCK)
        .execute(&mut *connection)
        .await?;
    Ok(migrator(|step| step.postgres)
        .run_direct(None, connection, false)
        .await?)
}
