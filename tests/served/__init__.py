"""What a real server does, asked without a browser."""
