# Chancery from a fresh Debian 12 with git, make and a package registry: `make demo`, `make test`.

BUILD := build/release
JOBS := $(shell nproc)
DEMO := build/demo.chancery
THREAD := $(sort $(wildcard tests/gold/dev-fr/*-securite-*.txt)) $(sort $(wildcard tests/gold/dev-en/*-security-*.txt))
FUZZ_SECONDS := 60

.PHONY: help deps build demo test asan fuzz bench evaluate install format clean

help:
	@echo "make demo      install what is missing, build, read sixteen dispatches, show acts and timeline"
	@echo "make test      build and run every test"
	@echo "make build     leave the program at build/chancery"
	@echo "make evaluate  figures on the two dev sets"
	@echo "make asan      every test under AddressSanitizer and UBSan"
	@echo "make fuzz      each fuzz target for $(FUZZ_SECONDS) seconds"
	@echo "make bench     benchmarks;  make install  into PREFIX (/usr/local);  make format;  make clean"

deps:
	@sh tools/install_deps.sh

$(BUILD)/build.ninja: | deps
	@echo "== configuring"
	@cmake -S . -B $(BUILD) -G Ninja -DCMAKE_BUILD_TYPE=Release >build/configure.log 2>&1 || { cat build/configure.log; exit 1; }

build: deps $(BUILD)/build.ninja
	@echo "== building"
	@cmake --build $(BUILD) --target chancery -- -j$(JOBS)
	@ln -sf release/apps/cli/chancery build/chancery

demo: build
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@echo "== reading $(words $(THREAD)) dispatches, French and English, into $(DEMO)"
	@build/chancery add --record $(DEMO) $(THREAD)
	@echo
	@echo "== the acts of one of them: chancery read tests/gold/dev-fr/10-securite-replique-russe.txt"
	@build/chancery read tests/gold/dev-fr/10-securite-replique-russe.txt
	@echo
	@echo "== the timeline: chancery timeline --record $(DEMO)"
	@build/chancery timeline --record $(DEMO)

test: build
	@echo "== building the tests"
	@cmake --build $(BUILD) -- -j$(JOBS)
	@echo "== running the tests"
	@ctest --test-dir $(BUILD) --output-on-failure -j$(JOBS)

evaluate: build
	@build/chancery evaluate tests/gold/dev-fr
	@build/chancery evaluate tests/gold/dev-en

asan: deps
	@echo "== building with the sanitizers"
	@cmake -S . -B build/asan -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCHANCERY_SANITIZE=address,undefined >build/configure-asan.log 2>&1 || { cat build/configure-asan.log; exit 1; }
	@cmake --build build/asan -- -j$(JOBS)
	@ctest --test-dir build/asan --output-on-failure -j$(JOBS)

fuzz:
	@sh tools/install_deps.sh fuzz
	@cmake -S . -B build/fuzz -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER=clang++-14 -DCHANCERY_FUZZ=ON -DCHANCERY_TESTS=OFF -DCHANCERY_SANITIZE=address,undefined >build/configure-fuzz.log 2>&1 || { cat build/configure-fuzz.log; exit 1; }
	@cmake --build build/fuzz -- -j$(JOBS)
	@sh tools/fuzz.sh build/fuzz/fuzz $(FUZZ_SECONDS)

bench:
	@sh tools/install_deps.sh bench
	@cmake -S . -B build/bench -G Ninja -DCMAKE_BUILD_TYPE=Release -DCHANCERY_BENCH=ON -DCHANCERY_TESTS=OFF >build/configure-bench.log 2>&1 || { cat build/configure-bench.log; exit 1; }
	@cmake --build build/bench -- -j$(JOBS)
	@build/bench/bench/chancery_bench
	@build/bench/bench/formats_bench

PREFIX ?= /usr/local
install: build
	@cmake --install $(BUILD) --prefix $(PREFIX)

format:
	@sh tools/install_deps.sh format
	@git ls-files '*.h' '*.cc' | xargs clang-format-14 -i

clean:
	@rm -rf $(BUILD) build/asan build/fuzz build/bench build/chancery build/demo.chancery*
