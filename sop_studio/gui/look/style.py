"""The style sheet of the window, made from the tokens of a theme."""

from string import Template

from sop_studio.drawing.theme import Theme

SHEET = Template("""
* { outline: none; }
QMainWindow, QMainWindow > QWidget#ground { background: $panel; }
QMainWindow::separator { background: $line; width: 1px; height: 1px; }
QToolTip { background: $ink; color: $panel; border: none; padding: 4px 7px; }

QMenuBar { background: $panel; border-bottom: 1px solid $line; padding: 1px 6px; }
QMenuBar::item { padding: 4px 9px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: $selection; }
QMenu { background: $panel; border: 1px solid $line; padding: 5px; }
QMenu::item { padding: 5px 26px 5px 12px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $muted; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }

QToolBar { background: $panel; border: none; border-bottom: 1px solid $line; padding: 6px 10px; spacing: 2px; }
QToolBar::separator { background: $line; width: 1px; margin: 5px 8px; }
QToolButton { border: 1px solid transparent; border-radius: 5px; padding: 5px 8px; background: transparent; }
QToolButton:hover { background: $window; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $muted; }
QToolButton::menu-indicator { image: none; width: 0; }
QToolButton#filter { padding: 3px 7px; color: $muted; }
QToolButton#filter:checked { color: $ink; background: $selection; }
QWidget#strip { background: $window; border-top: 1px solid $line; }
QWidget#strip QLabel { border: none; background: transparent; }
QPushButton#small { padding: 3px 11px; }
QToolButton#primary { background: $accent; color: $panel; font-weight: bold; padding: 6px 14px; }
QToolButton#primary:hover { border-color: $selection; }
QPushButton#search {
  text-align: left; color: $muted; background: $window; border: 1px solid $line; border-radius: 5px;
  padding: 5px 10px; min-width: 230px; }
QPushButton#search:hover, QPushButton#search:focus { border-color: $accent; }

QDockWidget { titlebar-close-icon: none; titlebar-normal-icon: none; }
QDockWidget > QWidget { background: $panel; }
QScrollArea, QScrollArea > QWidget > QWidget { background: $panel; border: none; }
QLabel#section { color: $muted; font-size: 8pt; font-weight: bold; letter-spacing: 1px; }
QLabel#muted { color: $muted; }
QLabel#title { font-size: 11.5pt; font-weight: bold; }
QLabel#warning { color: $warning; }

QTreeView, QTableView, QListView { background: $panel; border: none; selection-background-color: $selection;
  selection-color: $ink; alternate-background-color: $panel; gridline-color: $line; }
QTreeView::item, QListView::item { padding: 4px 6px; border: none; }
QTreeView::item:hover, QListView::item:hover { background: $window; }
QTreeView::item:selected, QListView::item:selected { background: $selection; color: $ink; }
QTableView::item { padding: 3px 10px; border: none; border-bottom: 1px solid $line; }
QTableView::item:selected { background: $selection; color: $ink; }
QHeaderView::section { background: $panel; color: $muted; border: none; border-bottom: 1px solid $line; padding: 4px 10px; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {
  background: $panel; border: 1px solid $line; border-radius: 5px; padding: 5px 8px;
  selection-background-color: $selection; selection-color: $ink; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover, QSpinBox:hover, QDateEdit:hover { border-color: $muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus { border: 1px solid $accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: $muted; background: $window; }
QTextEdit#label, QTextEdit#label:focus { border: 1px solid $accent; border-radius: 4px; padding: 3px; }
QLineEdit#heading { font-weight: bold; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow { image: url($icons/arrow.svg); width: 14px; height: 14px; }
QComboBox QLineEdit { border: none; padding: 0; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; padding: 4px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }

QPushButton { background: $panel; border: 1px solid $line; border-radius: 5px; padding: 6px 14px; }
QPushButton:hover { border-color: $muted; }
QPushButton:focus { border-color: $accent; }
QPushButton:default { background: $accent; border-color: $accent; color: $panel; font-weight: bold; }
QPushButton:disabled { color: $muted; background: $window; }
QPushButton#quiet { border-color: transparent; color: $muted; text-align: left; padding: 5px 2px; }
QPushButton#quiet:hover { color: $ink; }
QPushButton#quiet:focus { color: $accent; }

QTabBar { background: $window; border: none; qproperty-drawBase: 0; }
QTabBar::tab { background: $window; color: $muted; padding: 7px 16px 8px 16px; border: none; border-right: 1px solid $line;
  border-top: 2px solid $window; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { background: $canvas; color: $ink; border-top: 2px solid $accent; font-weight: bold; }
QTabBar::tab:focus { border-top: 2px solid $accent; }
QTabBar#documents::tab { padding: 6px 10px 7px 14px; }
QTabBar#documents::tab:selected { background: $panel; border-top: 2px solid $panel; }
QTabBar::close-button { image: url($icons/close.svg); subcontrol-position: right; width: 14px; height: 14px; margin: 2px; border-radius: 3px; }
QTabBar::close-button:hover { background: $line; }
QWidget#tabs { background: $window; border-bottom: 1px solid $line; }
QGraphicsView { border: none; background: $canvas; }

QStatusBar { background: $panel; border-top: 1px solid $line; color: $muted; }
QStatusBar::item { border: none; }
QStatusBar QLabel, QStatusBar QToolButton { color: $muted; padding: 1px 7px; }

QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 1px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none; width: 0; height: 0; }

QDialog { background: $panel; }
QCheckBox, QRadioButton { spacing: 8px; padding: 3px 0; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 3px; background: $panel; }
QCheckBox::indicator:hover, QCheckBox:focus::indicator { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($icons/tick.svg); }
QCheckBox::indicator:disabled { border-color: $line; }
QRadioButton:focus { color: $accent; }
QProgressBar { background: $window; border: none; border-radius: 3px; height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QFrame#card { background: $selection; border: none; border-left: 3px solid $accent; border-radius: 5px; }
QFrame#card QLabel { background: transparent; }
QFrame#peek { background: $canvas; border: 1px solid $muted; border-radius: 6px; }
QFrame#palette { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame#palette QLineEdit { border: none; border-bottom: 1px solid $line; border-radius: 0; padding: 11px 14px; font-size: 11.5pt; }
QFrame#hairline { background: $line; border: none; max-height: 1px; min-height: 1px; }
""")


def style_sheet(theme: Theme, icons: str) -> str:
    """The style of every widget in the colours of a theme; `icons` is the folder of the bundled icons."""
    return SHEET.substitute(theme.colours, icons=icons)
