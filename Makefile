# Each target sets up what it needs in .venv, once. HOST and PORT say where `make run` and
# `make serve` listen, PROCESSES how many dashboards `make serve` starts, PYTHON which Python is
# used, ARGS goes to pytest.
.DEFAULT_GOAL := help
.PHONY: run serve test format build bench screenshots help

SETUP = @python=$$(sh setup/find-python.sh) && exec "$$python" -m setup

run: ## 启动看板 · start the dashboard (HOST=127.0.0.1 PORT=8501)
	$(SETUP) run

serve: ## 多进程，供多人同时用 · several processes behind nginx (PROCESSES=, HOST=, PORT=)
	$(SETUP) serve

test: ## 检查与测试 · format, lint, types, all tests
	$(SETUP) test

format: ## 整理代码格式 · format the code
	$(SETUP) format

build: ## 重新生成数据 · build the data again
	$(SETUP) build

bench: ## 测速 · benchmarks
	$(SETUP) bench

screenshots: ## 手册截图 · pictures of the manual
	$(SETUP) screenshots

help: ## 显示本说明 · show this
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' Makefile | awk -F'|' '{printf "  make %-12s %s\n", $$1, $$2}'
