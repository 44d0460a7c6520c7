//! What the database contains at the moment of a scrape.

use crate::applications::{AppState, State};
use crate::bounces::BounceReceived;
use crate::storage::StorageError;
use prometheus::core::Collector;
use prometheus::proto::MetricFamily;
use prometheus::{IntGauge, IntGaugeVec, Opts};

#[derive(Debug)]
pub(super) struct DatabaseMetrics {
    applications: Vec<(State, i64)>,
    mail_waiting: i64,
    mail_failed: i64,
    /// How long the oldest email has waited, in seconds.
    oldest_mail: i64,
    /// Delivery reports that are still known, by outcome.
    reports: Vec<(String, i64)>,
    bouncing: i64,
}

impl DatabaseMetrics {
    pub(super) async fn read(state: &AppState) -> Result<Self, StorageError> {
        let mut tx = state.database.read().await?;
        let applications = tx
            .all("SELECT state, COUNT(*) FROM application GROUP BY state", &[])
            .await?;
        let (mail_waiting, oldest): (i64, Option<i64>) = tx
            .one(
                "SELECT COUNT(*), MIN(created_at) FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL",
                &[],
            )
            .await?;
        let (mail_failed,): (i64,) = tx
            .one("SELECT COUNT(*) FROM outbox WHERE failed_at IS NOT NULL", &[])
            .await?;
        let reports = tx
            .all("SELECT outcome, COUNT(*) FROM delivery_report GROUP BY outcome", &[])
            .await?;
        let (bouncing,): (i64,) = tx.one("SELECT COUNT(*) FROM bouncing_address", &[]).await?;
        tx.rollback().await?;
        let now = state.clock.now().0;
        Ok(Self {
            applications,
            mail_waiting,
            mail_failed,
            oldest_mail: oldest.map_or(0, |created_at| (now - created_at).max(0) / 1000),
            reports,
            bouncing,
        })
    }

    pub(super) fn collect(&self) -> Result<Vec<MetricFamily>, prometheus::Error> {
        let applications = IntGaugeVec::new(
            Opts::new("guildhall_applications", "Applications, by state."),
            &["state"],
        )?;
        // A state without applications is 0, not missing.
        for state in State::ALL {
            applications.with_label_values(&[state.id()]).set(0);
        }
        for (state, count) in &self.applications {
            applications.with_label_values(&[state.id()]).set(*count);
        }
        let reports = IntGaugeVec::new(
            Opts::new(
                "guildhall_delivery_reports",
                "Messages to the address for bounces in the last 30 days, by outcome.",
            ),
            &["outcome"],
        )?;
        for outcome in BounceReceived::STORED {
            reports.with_label_values(&[outcome.word()]).set(0);
        }
        for (outcome, count) in &self.reports {
            reports.with_label_values(&[outcome]).set(*count);
        }
        let families = [
            applications.collect(),
            gauge(
                "guildhall_mail_waiting",
                "Emails waiting to be sent.",
                self.mail_waiting,
            )?,
            gauge(
                "guildhall_mail_failed",
                "Emails that couldn't be sent.",
                self.mail_failed,
            )?,
            gauge(
                "guildhall_mail_oldest_waiting_seconds",
                "How long the oldest email has waited.",
                self.oldest_mail,
            )?,
            reports.collect(),
            gauge(
                "guildhall_bouncing_addresses",
                "Addresses to which email bounces.",
                self.bouncing,
            )?,
        ];
        Ok(families.concat())
    }
}

/// A gauge without labels.
pub(super) fn gauge(name: &str, help: &str, value: i64) -> Result<Vec<MetricFamily>, prometheus::Error> {
    let gauge = IntGauge::new(name, help)?;
    gauge.set(value);
    Ok(gauge.collect())
}
