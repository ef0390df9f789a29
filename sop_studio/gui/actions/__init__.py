"""What menus, toolbar and command search offer, one file a menu."""
