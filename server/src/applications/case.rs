//! An application as it stands: its programme, its answers, its steps.

use super::link::{self, Opened};
use super::{Desk, DeskError};
use crate::storage::Tx;
use domain::application::{Answers, Step, Subject, steps};
use domain::catalogue::Wanted;
use domain::date::Date;
use domain::foundation::Foundation;
use domain::joining::Part;
use domain::programme::{Programme, Tier};

/// An application that was opened by a link, with everything its steps follow from.
#[derive(Debug)]
pub struct Case<'a> {
    pub opened: Opened,
    pub programme: &'a Programme,
    pub tier: &'a Tier,
    pub answers: Answers,
    pub carried: Vec<String>,
    pub today: Date,
    foundation: Option<&'a Foundation>,
}

impl<'a> Case<'a> {
    /// Opens an application by the secret of a link that works. In a transaction that writes, nobody else changes it until
    /// the end.
    ///
    /// # Errors
    /// When the link does not work, or what was applied for is not offered any more.
    pub(super) async fn open(tx: &mut Tx, desk: &'a Desk, secret: &str) -> Result<Self, DeskError> {
        let opened = link::open(tx, desk, secret).await?;
        Self::of(tx, desk, opened).await
    }

    /// The same, for what only the applicant does.
    ///
    /// # Errors
    /// When the link does not work, is a colleague's, or what was applied for is not offered any more.
    pub(super) async fn open_own(tx: &mut Tx, desk: &'a Desk, secret: &str) -> Result<Self, DeskError> {
        let case = Self::open(tx, desk, secret).await?;
        if case.opened.is_applicant() {
            Ok(case)
        } else {
            Err(DeskError::NotThisPart)
        }
    }

    pub(super) async fn of(tx: &mut Tx, desk: &'a Desk, opened: Opened) -> Result<Self, DeskError> {
        let application = &opened.application;
        let wanted = Wanted::Version(application.version.clone());
        let catalogue = &desk.loaded.catalogue;
        let programme = catalogue.programme(&application.foundation, &application.programme, &wanted)?;
        let tier = programme.tier(&application.tier).ok_or(DeskError::NoSuchTier)?;
        let answers = answers(tx, &application.reference).await?;
        let foundation = catalogue.shelf(&application.foundation).ok();
        let foundation = foundation.map(|shelf| &shelf.foundation);
        let carried = application.carried.split_whitespace().map(str::to_owned).collect();
        Ok(Self {
            opened,
            programme,
            tier,
            answers,
            carried,
            today: desk.clock.today(),
            foundation,
        })
    }

    /// Who offers it.
    pub fn foundation(&self) -> Option<&'a Foundation> {
        self.foundation
    }

    /// The name of who joins; empty while it is not known.
    pub fn party_name(&self) -> String {
        super::view::party_name(self)
    }

    pub fn subject(&self) -> Subject<'_> {
        Subject {
            programme: self.programme,
            tier: self.tier,
            answers: &self.answers,
            carried: &self.carried,
            today: self.today,
        }
    }

    /// Every step of the application.
    pub fn all_steps(&self) -> Vec<Step> {
        steps(&self.subject())
    }

    /// The steps that the link reaches: all for the applicant, those of the part for a colleague.
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = self.all_steps();
        let part = self.opened.part();
        if part != Part::Applicant {
            steps.retain(|step| step.part == part);
        }
        steps
    }
}

/// The newest answer to every key.
pub(super) async fn answers(tx: &mut Tx, reference: &str) -> Result<Answers, DeskError> {
    let rows: Vec<(String, String)> = tx
        .all(
            "SELECT a.key, a.value FROM answer a WHERE a.application = $1 AND a.revision = \
             (SELECT MAX(b.revision) FROM answer b WHERE b.application = a.application AND b.key = a.key)",
            &[reference.into()],
        )
        .await?;
    Ok(rows.into_iter().collect())
}
