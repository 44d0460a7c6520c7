//! A foundation's members, for its people: the list, one member with their whole history, reminders, and what happens next. The pages have
//! no scripts.

mod address;
mod ahead_page;
mod bounces;
mod change_page;
mod chosen;
mod countersign;
mod erasure_page;
mod import;
mod list_page;
mod mailing;
mod manager_form;
mod member_page;
mod nav;
mod notice_state;
mod notices_page;
mod page_approval_page;
mod page_part;
mod past_form;
mod past_list_page;
mod past_page;
mod past_profile;
mod state;
mod tier_change;
mod views;
mod views_page;
mod waiting_pages_page;

#[cfg(test)]
mod tests;

pub use address::{
    chosen_file_address, deleted_view_address, mailing_address, member_import_address, member_imports_address,
    view_address,
};
pub use ahead_page::ahead_page;
pub use change_page::{tier_change_after_end_page, tier_change_for_staff_page};
pub use chosen::ChosenForm;
pub use countersign::{CountersignForm, CountersignProblem};
pub use erasure_page::{ErasureForm, ErasureFormProblem, erasure_page};
pub use import::{
    ImportForm, ImportFormProblem, import_row_sentences, import_row_state_name, member_import_page, member_imports_page,
};
pub use list_page::members_page;
pub use mailing::{MailingForm, mailing_page};
pub use manager_form::ManagerForm;
pub use member_page::{StaffForms, member_for_staff_page};
pub use notice_state::SentNotice;
pub use notices_page::notices_page;
pub use page_approval_page::{PageForm, PageFormProblem, page_approval_page};
pub use past_list_page::past_members_page;
pub use past_page::past_member_page;
pub use tier_change::{DecisionForm, DecisionProblem};
pub use views_page::{DoneView, ViewForm, views_page};
pub use waiting_pages_page::waiting_pages_page;
