//! The types of events that are sent to webhooks.

use serde::{Deserialize, Serialize};

/// A type of event.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(utoipa::ToSchema))]
pub enum WebhookEvent {
    /// An application was submitted, for the first time or again.
    #[serde(rename = "application.submitted")]
    ApplicationSubmitted,
    /// The applicant has withdrawn an application.
    #[serde(rename = "application.withdrawn")]
    ApplicationWithdrawn,
    /// An application was approved or declined.
    #[serde(rename = "application.decided")]
    ApplicationDecided,
    /// A membership begins.
    #[serde(rename = "membership.activated")]
    MembershipActivated,
    /// The next term of a membership begins, in the same tier.
    #[serde(rename = "membership.renewed")]
    MembershipRenewed,
    /// The next term of a membership begins, in another tier.
    #[serde(rename = "membership.tier_changed")]
    MembershipTierChanged,
    /// A member has given notice.
    #[serde(rename = "membership.notice_given")]
    MembershipNoticeGiven,
    /// A member has withdrawn its notice.
    #[serde(rename = "membership.notice_withdrawn")]
    MembershipNoticeWithdrawn,
    /// A membership has ended.
    #[serde(rename = "membership.ended")]
    MembershipEnded,
    /// A member’s checked address has failed on three days in a row.
    #[serde(rename = "membership.address_failed")]
    MembershipAddressFailed,
    /// A member’s address that failed works again.
    #[serde(rename = "membership.address_recovered")]
    MembershipAddressRecovered,
    /// An invoice was issued.
    #[serde(rename = "invoice.issued")]
    InvoiceIssued,
    /// An invoice is paid in full.
    #[serde(rename = "invoice.paid")]
    InvoicePaid,
    /// An invoice was cancelled by a credit note.
    #[serde(rename = "invoice.cancelled")]
    InvoiceCancelled,
    /// A payment was recorded.
    #[serde(rename = "payment.recorded")]
    PaymentRecorded,
    /// A payment was undone, returned or refunded.
    #[serde(rename = "payment.reversed")]
    PaymentReversed,
    /// A member has asked for a benefit.
    #[serde(rename = "benefit.requested")]
    BenefitRequested,
    /// What a member has asked for was approved.
    #[serde(rename = "benefit.approved")]
    BenefitApproved,
    /// What a member has asked for has a day.
    #[serde(rename = "benefit.scheduled")]
    BenefitScheduled,
    /// What a member has asked for was delivered.
    #[serde(rename = "benefit.delivered")]
    BenefitDelivered,
    /// What a member has asked for was refused.
    #[serde(rename = "benefit.refused")]
    BenefitRefused,
    /// A member has published its public page.
    #[serde(rename = "profile.published")]
    ProfilePublished,
    /// A member is in the public directory from now on.
    #[serde(rename = "directory.listed")]
    DirectoryListed,
    /// A member is no longer in the public directory.
    #[serde(rename = "directory.unlisted")]
    DirectoryUnlisted,
    /// An election or a vote on a resolution was announced.
    #[serde(rename = "poll.announced")]
    PollAnnounced,
    /// It has other days, or another title or text.
    #[serde(rename = "poll.changed")]
    PollChanged,
    /// It was cancelled.
    #[serde(rename = "poll.cancelled")]
    PollCancelled,
    /// Its ballots were counted, and the result is known.
    #[serde(rename = "poll.counted")]
    PollCounted,
    /// Everyone who has to has certified the result.
    #[serde(rename = "poll.certified")]
    PollCertified,
}

impl WebhookEvent {
    pub const ALL: [Self; 29] = [
        Self::ApplicationSubmitted,
        Self::ApplicationWithdrawn,
        Self::ApplicationDecided,
        Self::MembershipActivated,
        Self::MembershipRenewed,
        Self::MembershipTierChanged,
        Self::MembershipNoticeGiven,
        Self::MembershipNoticeWithdrawn,
        Self::MembershipEnded,
        Self::MembershipAddressFailed,
        Self::MembershipAddressRecovered,
        Self::InvoiceIssued,
        Self::InvoicePaid,
        Self::InvoiceCancelled,
        Self::PaymentRecorded,
        Self::PaymentReversed,
        Self::BenefitRequested,
        Self::BenefitApproved,
        Self::BenefitScheduled,
        Self::BenefitDelivered,
        Self::BenefitRefused,
        Self::ProfilePublished,
        Self::DirectoryListed,
        Self::DirectoryUnlisted,
        Self::PollAnnounced,
        Self::PollChanged,
        Self::PollCancelled,
        Self::PollCounted,
        Self::PollCertified,
    ];

    /// Its name, such as `invoice.paid`.
    pub fn id(self) -> &'static str {
        match self {
            Self::ApplicationSubmitted => "application.submitted",
            Self::ApplicationWithdrawn => "application.withdrawn",
            Self::ApplicationDecided => "application.decided",
            Self::MembershipActivated => "membership.activated",
            Self::MembershipRenewed => "membership.renewed",
            Self::MembershipTierChanged => "membership.tier_changed",
            Self::MembershipNoticeGiven => "membership.notice_given",
            Self::MembershipNoticeWithdrawn => "membership.notice_withdrawn",
            Self::MembershipEnded => "membership.ended",
            Self::MembershipAddressFailed => "membership.address_failed",
            Self::MembershipAddressRecovered => "membership.address_recovered",
            Self::InvoiceIssued => "invoice.issued",
            Self::InvoicePaid => "invoice.paid",
            Self::InvoiceCancelled => "invoice.cancelled",
            Self::PaymentRecorded => "payment.recorded",
            Self::PaymentReversed => "payment.reversed",
            Self::BenefitRequested => "benefit.requested",
            Self::BenefitApproved => "benefit.approved",
            Self::BenefitScheduled => "benefit.scheduled",
            Self::BenefitDelivered => "benefit.delivered",
            Self::BenefitRefused => "benefit.refused",
            Self::ProfilePublished => "profile.published",
            Self::DirectoryListed => "directory.listed",
            Self::DirectoryUnlisted => "directory.unlisted",
            Self::PollAnnounced => "poll.announced",
            Self::PollChanged => "poll.changed",
            Self::PollCancelled => "poll.cancelled",
            Self::PollCounted => "poll.counted",
            Self::PollCertified => "poll.certified",
        }
    }

    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::WebhookEvent;

    #[test]
    fn every_event_is_read_back_from_its_name() {
        for event in WebhookEvent::ALL {
            assert_eq!(WebhookEvent::parse(event.id()), Some(event));
            assert_eq!(serde_json::to_value(event).unwrap(), event.id());
            // As Standard Webhooks recommends.
            let is_plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
            assert!(event.id().split('.').count() == 2 && event.id().split('.').all(is_plain));
        }
        assert_eq!(WebhookEvent::parse("webhook.test"), None);
    }
}
