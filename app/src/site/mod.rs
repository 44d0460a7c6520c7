//! The site as a whole: the document around every page, and what pages share.

mod chrome;
mod confirmed;
mod context;
mod csv_link;
mod error_page;
mod error_summary;
mod head;
mod island;
mod languages;
mod links;
mod list_nav;
mod page;
mod price_table;
mod said;
mod sorted;
mod staff_nav;
mod traced;
mod version_note;

pub use confirmed::ConfirmedAction;
pub use context::{Assets, PageContext, answer_with, render};
pub use csv_link::csv_link;
pub use error_page::{ErrorPage, NotFound};
pub use error_summary::{error_box, error_summary};
pub use head::Head;
pub use island::{PageData, keep_address, page_data, page_query, provide_page_data, push_address, read_form};
pub use links::{Links, version_field};
pub use list_nav::{FilterChip, filter_chips, page_parameter, pager};
pub use page::{Area, Document, Page, Place};
pub use price_table::price_table;
pub use said::{foreign, in_language, isolate, named, said};
pub use sorted::{sort_parameter, sorted_column};
pub use staff_nav::{StaffArea, staff_nav};
pub use traced::{publication, sources_switch, traced, traced_briefly, traced_line};
pub use version_note::version_note;
