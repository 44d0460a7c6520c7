//! The types of events in words, in groups.

use crate::api::WebhookEvent;
use crate::text::Texts;
use std::borrow::Cow;

/// The types of events with the heading of each group.
pub(super) fn groups(t: Texts) -> Vec<(Cow<'static, str>, Vec<WebhookEvent>)> {
    let of = |parts: &[&str]| {
        let is_in = |event: &WebhookEvent| parts.contains(&event.id().split('.').next().unwrap_or_default());
        WebhookEvent::ALL.into_iter().filter(is_in).collect::<Vec<_>>()
    };
    vec![
        (t.webhook_group_application(), of(&["application"])),
        (t.webhook_group_membership(), of(&["membership"])),
        (t.webhook_group_money(), of(&["invoice", "payment"])),
        (t.webhook_group_benefit(), of(&["benefit"])),
        (t.webhook_group_public(), of(&["profile", "directory"])),
        (t.poll_webhook_group(), of(&["poll"])),
    ]
}

/// When an event of this type is sent.
pub fn event_text(t: Texts, event: WebhookEvent) -> Cow<'static, str> {
    match event {
        WebhookEvent::ApplicationSubmitted => t.webhook_on_submitted(),
        WebhookEvent::ApplicationWithdrawn => t.webhook_on_withdrawn(),
        WebhookEvent::ApplicationDecided => t.webhook_on_decided(),
        WebhookEvent::MembershipActivated => t.webhook_on_activated(),
        WebhookEvent::MembershipRenewed => t.webhook_on_renewed(),
        WebhookEvent::MembershipTierChanged => t.webhook_on_tier_changed(),
        WebhookEvent::MembershipNoticeGiven => t.webhook_on_notice_given(),
        WebhookEvent::MembershipNoticeWithdrawn => t.webhook_on_notice_withdrawn(),
        WebhookEvent::MembershipEnded => t.webhook_on_ended(),
        WebhookEvent::MembershipAddressFailed => t.webhook_on_address_failed(),
        WebhookEvent::MembershipAddressRecovered => t.webhook_on_address_recovered(),
        WebhookEvent::InvoiceIssued => t.webhook_on_issued(),
        WebhookEvent::InvoicePaid => t.webhook_on_paid(),
        WebhookEvent::InvoiceCancelled => t.webhook_on_cancelled(),
        WebhookEvent::PaymentRecorded => t.webhook_on_payment(),
        WebhookEvent::PaymentReversed => t.webhook_on_reversed(),
        WebhookEvent::BenefitRequested => t.webhook_on_requested(),
        WebhookEvent::BenefitApproved => t.webhook_on_approved(),
        WebhookEvent::BenefitScheduled => t.webhook_on_scheduled(),
        WebhookEvent::BenefitDelivered => t.webhook_on_delivered(),
        WebhookEvent::BenefitRefused => t.webhook_on_refused(),
        WebhookEvent::ProfilePublished => t.webhook_on_published(),
        WebhookEvent::DirectoryListed => t.webhook_on_listed(),
        WebhookEvent::DirectoryUnlisted => t.webhook_on_unlisted(),
        WebhookEvent::PollAnnounced => t.poll_webhook_announced(),
        WebhookEvent::PollChanged => t.poll_webhook_changed(),
        WebhookEvent::PollCancelled => t.poll_webhook_cancelled(),
        WebhookEvent::PollCounted => t.poll_webhook_counted(),
        WebhookEvent::PollCertified => t.poll_webhook_certified(),
    }
}
